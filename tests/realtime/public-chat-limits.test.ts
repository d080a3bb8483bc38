import { bearer, ChatSocket, PUBLIC, STAFF } from '../support/chat-socket';
import { anOperator, DETAIL, newIp, type Operator } from '../support/operators';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { race, values } from '../support/race';
import { freshName, startServer, type TestServer } from '../support/server';

/** spec/public-chat.md, section 5: how much a visitor and the staff may send, and how many visitors there may be. */

let server: TestServer;
let database: OwnDatabase;
let operator: Operator;

beforeAll(async () => {
  server = await startServer({ ROLE: 'web' }, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  operator = await anOperator('employee', { url: server.url, sql: database.sql });
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

const visitor = (ip = newIp()) => ChatSocket.open(server.url, PUBLIC, { 'X-Forwarded-For': ip });
const connect = (ip: string) => ChatSocket.connect(server.url, PUBLIC, { 'X-Forwarded-For': ip });
const refused = (ip: string) => ChatSocket.refused(server.url, PUBLIC, { 'X-Forwarded-For': ip });

async function leave(socket: ChatSocket): Promise<void> {
  socket.close();
  await socket.closed;
}

const openSockets = async (): Promise<number> => (await database.row<{ count: number }>('select count(*)::int as count from desk_sockets')).count;
const allGone = () => eventually(openSockets, (count) => count === 0);

describe('a visitor', () => {
  it('has ten messages in ten seconds; three more are dropped, and the next one ends it', async () => {
    const socket = await visitor();
    for (let message = 1; message <= 13; message += 1) socket.send({ message: `m${message}` });
    await socket.next({ message: 'm10' });
    socket.send({ message: 'm14' });
    expect(await socket.closed).toBe(1008);
    expect(socket.frames.map(({ message }) => message)).toEqual(Array.from({ length: 10 }, (_, index) => `m${index + 1}`));
    const [first] = socket.frames;
    const { count } = await database.row<{ count: number }>(
      'select count(*)::int as count from desk_messages where conversation_id = (select conversation_id from desk_messages where id = $1)',
      [first?.['id']],
    );
    expect(count).toBe(10);
  });

  it('is not counted for what is ignored', async () => {
    const socket = await visitor();
    for (let frame = 0; frame < 50; frame += 1) socket.send('nonsense');
    socket.send({ message: 'here' });
    await socket.next({ message: 'here' });
    await leave(socket);
  });

  it('is ended with 1009 by a frame over 8 KiB, and not by one of 8 KiB', async () => {
    const socket = await visitor();
    socket.send(`{"message":"small","x":"${'x'.repeat(8 * 1024 - 26)}"}`);
    await socket.next({ message: 'small' });
    socket.send(`{"message":"large","x":"${'x'.repeat(8 * 1024)}"}`);
    expect(await socket.closed).toBe(1009);
  });

  it('that floods harms nobody else', async () => {
    const [flood, calm] = [await visitor(), await visitor()];
    for (let message = 0; message < 400; message += 1) flood.send({ message: `f${message}` });
    calm.send({ message: 'calm' });
    await calm.next({ message: 'calm' });
    expect(await flood.closed).toBe(1008);
    await leave(calm);
  });
});

describe('the staff', () => {
  it('have thirty messages in ten seconds over all sockets; more is an error', async () => {
    const seats = [await ChatSocket.open(server.url, STAFF, bearer(operator.access)), await ChatSocket.open(server.url, STAFF, bearer(operator.access))] as const;
    for (let message = 1; message <= 31; message += 1) seats[message % 2]?.send({ message: `s${message}`, client_id: `${message}` });
    const refusals = await eventually(
      () => seats.flatMap(({ frames }) => frames.filter(({ type }) => type === 'error')),
      (frames) => frames.length === 1,
    );
    expect(refusals).toEqual([{ type: 'error', detail: expect.any(String), client_id: expect.any(String) }]);
    const { count } = await database.row<{ count: number }>('select count(*)::int as count from desk_messages where sender_id = $1', [operator.userId]);
    expect(count).toBe(30);
    const answer = await operator.post('/api/v1/chat/conversations/00000000-0000-4000-8000-000000000000/messages').send({ message: 'x' }).expect(429);
    expect(answer.body).toEqual(DETAIL);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    for (const seat of seats) await leave(seat);
  });

  it('are ended with 1009 by a frame over 32 KiB only', async () => {
    const seat = await ChatSocket.open(server.url, STAFF, bearer((await anOperator('employee', { url: server.url, sql: database.sql })).access));
    seat.send({ message: 'x'.repeat(31 * 1024) });
    await seat.next({ type: 'error' });
    seat.send({ message: 'x'.repeat(32 * 1024) });
    expect(await seat.closed).toBe(1009);
  });
});

describe('sockets of visitors', () => {
  it('are five per address at once, as the proxy names it', async () => {
    await allGone();
    const ip = newIp();
    const sockets = values(await race(8, () => connect(ip)));
    const open = sockets.filter((socket) => socket instanceof ChatSocket);
    expect(open).toHaveLength(5);
    for (const socket of sockets)
      if (!(socket instanceof ChatSocket)) {
        expect(socket).toMatchObject({ status: 429, body: DETAIL });
        expect(Number(socket.headers['retry-after'])).toBeGreaterThan(0);
      }
    // What the client claims before the proxy's own entry does not count.
    expect((await refused(`203.0.113.9, ${ip}`)).status).toBe(429);
    await leave(await visitor());
    for (const socket of open) await leave(socket as ChatSocket);
    await allGone();
    await leave(await visitor(ip));
  });

  it('are twenty new a minute per address', async () => {
    const ip = newIp();
    for (let time = 0; time < 20; time += 1) {
      await leave(await visitor(ip));
      await allGone();
    }
    expect(await refused(ip)).toMatchObject({ status: 429, body: DETAIL });
    await leave(await visitor());
  });

  it('are 2000 in all; those of a process that died do not count for long', async () => {
    await allGone();
    await database.sql(
      `insert into desk_sockets (id, process_id, ip_hash) select gen_random_uuid(), '00000000-0000-4000-8000-000000000000', 'ip ' || n from generate_series(1, 2000) n`,
    );
    const answer = await refused(newIp());
    expect(answer).toMatchObject({ status: 503, body: DETAIL });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await database.sql(`update desk_sockets set seen_at = now() - interval '46 seconds' where ip_hash like 'ip %'`);
    await leave(await visitor());
    await database.sql('delete from desk_sockets');
  });
});

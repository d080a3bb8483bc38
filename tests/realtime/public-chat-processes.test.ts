import { bearer, ChatSocket, type Frame, PUBLIC, STAFF } from '../support/chat-socket';
import { withToken } from '../support/http';
import { anOperator, newIp, type Operator } from '../support/operators';
import { describeWith } from '../support/optional';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { race, values } from '../support/race';
import { freshName, startServer, type TestServer } from '../support/server';

/** Several server processes on one Redis: every socket still receives its frames (spec/public-chat.md, section 4; `TEST_REDIS_URL`). */

const redisUrl = process.env['TEST_REDIS_URL'] ?? '';

describeWith('two processes (TEST_REDIS_URL)', redisUrl !== '', () => {
  let here: TestServer;
  let there: TestServer;
  let database: OwnDatabase;
  let operator: Operator;
  let colleague: Operator;

  beforeAll(async () => {
    here = await startServer({ ROLE: 'web', REDIS_URL: redisUrl }, { database: freshName() });
    there = await startServer({ ROLE: 'web', REDIS_URL: redisUrl, DATABASE_URL: here.databaseUrl });
    database = await openDatabase(here.databaseUrl);
    const place = { url: here.url, sql: database.sql };
    [operator, colleague] = [await anOperator('admin', place), await anOperator('employee', place)];
  }, 90_000);
  afterAll(async () => {
    await database?.close();
    await Promise.all([here, there].map((server) => server?.stop()));
  });

  const visitor = (server: TestServer) => ChatSocket.open(server.url, PUBLIC, { 'X-Forwarded-For': newIp() });

  it('share messages, answers with their delivery, conversations and closing', async () => {
    const [desk, far] = [await ChatSocket.open(here.url, STAFF, bearer(operator.access)), await ChatSocket.open(there.url, STAFF, bearer(colleague.access))];
    const guest = await visitor(there);
    guest.send({ message: 'from there' });
    const { conversation } = (await desk.next({ message: 'from there' })) as { conversation: string };
    await desk.next({ type: 'conversation', event: 'opened' });
    desk.send({ message: 'from here', conversation, client_id: 'x' });
    expect(await guest.next({ message: 'from here' })).toMatchObject({ sender: 'support', sender_type: 'staff' });
    expect(await desk.next({ message: 'from here' })).toMatchObject({ delivered: true, client_id: 'x' });
    const shown = await far.next({ message: 'from here' });
    expect(shown).toMatchObject({ delivered: true });
    expect(shown).not.toHaveProperty('client_id');
    const { body } = await withToken(operator.access, here.url).get('/api/v1/chat/conversations').expect(200);
    expect(body.find(({ id }: { id: string }) => id === conversation)).toMatchObject({ online: true });
    await withToken(operator.access, here.url).patch(`/api/v1/chat/conversations/${conversation}`).send({ status: 'closed' }).expect(200);
    expect(await guest.closed).toBe(1000);
    await eventually(
      () => far.frames.filter(({ event, conversation: about }) => event === 'closed' && (about as Frame)['id'] === conversation),
      (frames) => frames.length === 1,
    );
    for (const socket of [desk, far]) socket.close();
  });

  it('answer a command over HTTP at the socket of the other one', async () => {
    const far = await ChatSocket.open(there.url, STAFF, bearer(operator.access));
    const guest = await visitor(here);
    guest.send({ message: 'a question' });
    const { conversation } = (await far.next({ message: 'a question' })) as { conversation: string };
    await withToken(operator.access, here.url).post(`/api/v1/chat/conversations/${conversation}/messages`).send({ message: '/logs 1' }).expect(201);
    expect(await far.next({ type: 'system' })).toMatchObject({ data: [expect.any(Object)] });
    for (const socket of [far, guest]) socket.close();
  });

  it('count the sockets of an address, and the uses of a ticket, together', async () => {
    const ip = newIp();
    const connect = (index: number, path: string) => ChatSocket.connect((index % 2 === 0 ? here : there).url, path, { 'X-Forwarded-For': ip });
    const guests = values(await race(8, (index) => connect(index, PUBLIC)));
    expect(guests.filter((guest) => guest instanceof ChatSocket)).toHaveLength(5);
    const { body } = await withToken(operator.access, here.url).post('/api/v1/chat/ws-ticket').expect(200);
    const seats = values(await race(8, (index) => connect(index, `${STAFF}?ticket=${body.ticket}`)));
    expect(seats.filter((seat) => seat instanceof ChatSocket)).toHaveLength(1);
    for (const socket of [...guests, ...seats]) if (socket instanceof ChatSocket) socket.close();
  });

  it('end a staff socket wherever the session ended', async () => {
    const far = await ChatSocket.open(there.url, STAFF, bearer(colleague.access));
    await withToken(colleague.access, here.url).post('/api/accounts/logout/').expect(200);
    expect(await far.closed).toBe(4003);
  });
});

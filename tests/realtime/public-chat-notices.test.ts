import { bearer, ChatSocket, PUBLIC, STAFF } from '../support/chat-socket';
import { anOperator, newIp, type Operator } from '../support/operators';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';

/** spec/public-chat.md, section 7: who is told of waiting visitors, and the jobs. */

let server: TestServer;
let database: OwnDatabase;
let operators: Operator[];

beforeAll(async () => {
  server = await startServer({ CHAT_RETENTION_DAYS: '30' }, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  const place = { url: server.url, sql: database.sql };
  operators = [await anOperator('admin', place), await anOperator('employee', place)];
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

interface Visit {
  socket: ChatSocket;
  id: string;
}

async function visit(name: string): Promise<Visit> {
  const socket = await ChatSocket.open(server.url, `${PUBLIC}?name=${name}`, { 'X-Forwarded-For': newIp() });
  socket.send({ message: 'hello' });
  await socket.next({ message: 'hello' });
  const { id } = await database.row<{ id: string }>('select id from desk_conversations where visitor_name = $1', [name]);
  return { socket, id };
}

async function say({ socket }: Visit, message: string): Promise<void> {
  socket.send({ message });
  await socket.next({ message });
}

const told = (id: string) =>
  database.sql<{ user_id: number }>(`select user_id from notifications where kind = 'chat_visitor_message' and url like '%' || $1 order by user_id`, [id]);
const idle = () =>
  eventually(
    () => database.sql('select id from graphile_worker._private_jobs where run_at <= now()'),
    (jobs) => jobs.length === 0,
  );
const waiting = (id: string) =>
  database.sql<{ wait: number }>(
    `select extract(epoch from j.run_at - now())::float8 as wait from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'chat.unanswered' and j.payload->>'conversation' = $1`,
    [id],
  );
/** A minute is long: the test lets it pass at once. */
const letMinutePass = async () => {
  await database.sql(
    `with due as (update graphile_worker._private_jobs set run_at = now() where locked_at is null returning id) select pg_notify('jobs:insert', '{"count":1}') from due`,
  );
  await idle();
};
const ids = () => operators.map(({ userId }) => userId).sort((a, b) => a - b);
const run = async (task: string) => {
  await database.sql('select graphile_worker.add_job($1)', [task]);
  await idle();
};

describe('a visitor who writes', () => {
  it('is told to all operators at once when none is connected, once in ten minutes', async () => {
    const visitor = await visit('alone');
    expect(
      (
        await eventually(
          () => told(visitor.id),
          (notices) => notices.length > 0,
        )
      ).map(({ user_id: userId }) => userId),
    ).toEqual(ids());
    await say(visitor, 'anybody?');
    await idle();
    expect(await told(visitor.id)).toHaveLength(2);
    await database.sql(`update desk_conversations set noticed_at = now() - interval '11 minutes' where id = $1`, [visitor.id]);
    await say(visitor, 'still here');
    await eventually(
      () => told(visitor.id),
      (notices) => notices.length === 4,
    );
    visitor.socket.close();
  });

  it('is told after a minute without an answer when somebody is connected', async () => {
    const desk = await ChatSocket.open(server.url, STAFF, bearer((operators[0] as Operator).access));
    await eventually(
      () => database.sql('select id from desk_sockets where user_id is not null'),
      (rows) => rows.length === 1,
    );
    const [patient, answered] = [await visit('patient'), await visit('answered')];
    const [job] = await eventually(
      () => waiting(patient.id),
      (jobs) => jobs.length === 1,
    );
    expect(job?.wait).toBeGreaterThan(50);
    expect(job?.wait).toBeLessThanOrEqual(60);
    await eventually(
      () => waiting(answered.id),
      (jobs) => jobs.length === 1,
    );
    desk.send({ message: 'good morning', conversation: answered.id });
    await answered.socket.next({ message: 'good morning' });
    expect(await told(patient.id)).toEqual([]);
    await letMinutePass();
    expect(await told(patient.id)).toHaveLength(2);
    expect(await told(answered.id)).toEqual([]);
    for (const socket of [desk, patient.socket, answered.socket]) socket.close();
  });
});

describe('jobs', () => {
  const states = async (...conversations: Visit[]) =>
    (await database.sql<{ state: string }>('select state from desk_conversations where id = any($1) order by array_position($1, id)', [conversations.map(({ id }) => id)])).map(
      ({ state }) => state,
    );
  const age = (id: string, interval: string) => database.sql('update desk_conversations set last_message_at = now() - $2::interval where id = $1', [id, interval]);

  it('close conversations without a message for 24 h and no visitor online', async () => {
    const desk = await ChatSocket.open(server.url, STAFF, bearer((operators[0] as Operator).access));
    const [gone, online, young] = [await visit('gone'), await visit('online'), await visit('young')];
    for (const { socket } of [gone, young]) socket.close();
    await eventually(
      () => database.sql('select id from desk_sockets where id = any($1)', [[gone.id, young.id]]),
      (rows) => rows.length === 0,
    );
    for (const { id } of [gone, online]) await age(id, '25 hours');
    await age(young.id, '23 hours');
    await run('chat:close_idle');
    expect(await states(gone, online, young)).toEqual(['closed', 'open', 'open']);
    const frame = await desk.next({ type: 'conversation', event: 'closed' });
    expect(frame['conversation']).toMatchObject({ id: gone.id, status: 'closed' });
    await say(online, 'still here');
    for (const socket of [desk, online.socket]) socket.close();
  });

  it('delete what is past its retention', async () => {
    const [old, kept] = [await visit('old'), await visit('kept')];
    for (const { socket } of [old, kept]) socket.close();
    await database.sql(`update desk_messages set created_at = now() - interval '31 days' where conversation_id = $1`, [old.id]);
    await database.sql(`update desk_messages set created_at = now() - interval '29 days' where conversation_id = $1`, [kept.id]);
    await database.sql(`update desk_conversations set state = 'closed', closed_at = now(), last_message_at = now() - interval '31 days' where id = any($1)`, [[old.id, kept.id]]);
    await run('chat:retention');
    expect(await database.sql('select conversation_id from desk_messages where conversation_id = any($1)', [[old.id, kept.id]])).toEqual([{ conversation_id: kept.id }]);
    expect(await database.sql('select id from desk_conversations where id = any($1)', [[old.id, kept.id]])).toEqual([{ id: kept.id }]);
  });
});

import type { Client } from '../support/http';
import { closeLives, connect, type Live } from '../support/live';
import { aClient, aProvider, type Place, type Provider } from '../support/market';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { currentRun } from '../support/run';
import { bootServer, freshName, startServer, type TestServer } from '../support/server';
import { Transcript } from '../support/transcript';

/** A server killed while both sides of a conversation write: what was acknowledged is there, and whatever is there reaches everybody once. */

const ENOUGH = 80;
const WRITERS = 3;

let server: TestServer;
let database: OwnDatabase;
let client: Client;
let provider: Provider;
let threadId: number;
const acknowledged: number[] = [];
const unsure: { by: 'client' | 'provider'; key: string }[] = [];

const stored = () => database.sql<{ id: number; body: string; client_id: string }>('select id, body, client_id from messages where thread_id = $1 order by id', [threadId]);

/** Sends until the server is gone; what it was answered, and what nobody knows, is noted. */
async function write(live: Live, by: 'client' | 'provider', writer: number): Promise<void> {
  for (let turn = 0; live.ended === undefined; turn += 1) {
    const key = `${by}-${writer}-${turn}`;
    const answer = await Promise.race([
      live.ask('message:send', { thread_id: threadId, body: key, client_id: key }).catch(() => undefined),
      live.end(60_000).then(() => undefined),
    ]);
    if (answer?.ok) acknowledged.push(answer.message.id);
    else unsure.push({ by, key });
  }
}

beforeAll(async () => {
  // Without a worker: every job of before the crash is still to be done after it.
  server = await startServer({ ROLE: 'web' }, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  const place: Place = { url: server.url, sql: database.sql as Place['sql'], row: database.row as Place['row'] };
  [client, provider] = [await aClient(place), await aProvider([], place)];
  threadId = (await client.post('/api/messaging/direct/thread/').send({ provider_id: provider.providerId }).expect(200)).body.id;
  const [a, b] = await Promise.all([connect(client.access, { url: server.url }), connect(provider.access, { url: server.url })]);
  const writing = Array.from({ length: WRITERS }, (_, writer) => [write(a, 'client', writer), write(b, 'provider', writer)]).flat();
  await eventually(
    () => acknowledged.length,
    (count) => count >= ENOUGH,
  );
  await server.kill();
  await Promise.all(writing);
  server = await bootServer(currentRun().folder, { DATABASE_URL: server.databaseUrl });
}, 90_000);
afterAll(async () => {
  closeLives();
  await database?.close();
  await server?.stop();
});

it('every acknowledged message is there, whole and numbered without a gap', async () => {
  const ids = new Set((await stored()).map(({ id }) => id));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  const thread = await database.row('select last_seq, message_count from threads where id = $1', [threadId]);
  expect(thread).toEqual({ last_seq: ids.size, message_count: ids.size });
  const seqs = await database.sql<{ seq: number }>('select seq from thread_changes where thread_id = $1 order by seq', [threadId]);
  expect(seqs.map(({ seq }) => seq)).toEqual(Array.from({ length: ids.size }, (_, index) => index + 1));
});

it('what had no answer is sent again safely, and both sides have what the database has', async () => {
  const lives = { client: await connect(client.access, { url: server.url }), provider: await connect(provider.access, { url: server.url }) };
  for (const { by, key } of unsure) expect(await lives[by].ask('message:send', { thread_id: threadId, body: key, client_id: key })).toMatchObject({ ok: true });
  const truth = await stored();
  expect(new Set(truth.map((line) => line.client_id)).size).toBe(truth.length);
  for (const live of Object.values(lives)) {
    const transcript = new Transcript(threadId);
    await transcript.catchUp(live);
    expect(transcript.read()).toEqual(truth);
  }
});

it('every message is notified once, also those whose server died before it could', async () => {
  await eventually(
    () => database.row<{ left: number }>('select count(*)::int as left from graphile_worker._private_jobs where run_at <= now()'),
    ({ left }) => left === 0,
    25_000,
  );
  const unequal = await database.sql(
    `select m.id, count(l.id)::int as notices from messages m left join event_logs l on l.message_id = m.id and l.event_type = 'message_new' and l.target_user_id <> m.sender_id
     where m.thread_id = $1 group by m.id having count(l.id) <> 1`,
    [threadId],
  );
  expect(unequal).toEqual([]);
  const { count } = await database.row<{ count: number }>(`select count(*)::int as count from notifications where kind = 'message_new'`);
  expect(count).toBe((await stored()).length);
}, 60_000);

it('a message that the database refuses takes none of the same moment with it', async () => {
  await database.sql(`create function refuse_poison() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`);
  await database.sql(`create trigger poison before insert on messages for each row when (new.body = 'poison') execute function refuse_poison()`);
  const place: Place = { url: server.url, sql: database.sql as Place['sql'], row: database.row as Place['row'] };
  const talks = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const writer = await aClient(place);
      const id = (await writer.post('/api/messaging/direct/thread/').send({ provider_id: provider.providerId }).expect(200)).body.id as number;
      return { live: await connect(writer.access, { url: server.url }), id };
    }),
  );
  const answers = await Promise.all(
    talks.flatMap(({ live, id }, talk) => Array.from({ length: 5 }, (_, turn) => live.ask('message:send', { thread_id: id, body: talk === 2 && turn === 1 ? 'poison' : 'x' }))),
  );
  expect(answers.map((answer) => (answer.ok ? 'sent' : answer.code)).filter((how) => how !== 'sent')).toEqual(['server_error']);
  const { count } = await database.row<{ count: number }>('select count(*)::int as count from messages where thread_id = any($1::int[])', [talks.map(({ id }) => id)]);
  expect(count).toBe(29);
}, 60_000);

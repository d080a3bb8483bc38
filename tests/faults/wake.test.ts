import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { db, transaction } from '../../src/platform/db';
import { enqueue } from '../../src/platform/jobs';
import { api, newPhone } from '../support/http';
import { aClient, aProvider, type Place } from '../support/market';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { currentRun } from '../support/run';
import { bootServer, freshName, startServer, type TestServer } from '../support/server';
import { standInForStrapi } from '../support/strapi-stand-in';

/** Jobs are written into the worker's table without its function: they must be what it would have made of them, and be noticed at once. */

const TASK = 'event';
const ROOT = path.join(__dirname, '..', '..');

let web: TestServer;
let database: OwnDatabase;
let ear: Client;
let closeStandIn: () => Promise<void>;
const heard: number[] = [];

beforeAll(async () => {
  web = await startServer({ ROLE: 'web' }, { database: freshName() });
  database = await openDatabase(web.databaseUrl);
  closeStandIn = standInForStrapi(web.databaseUrl);
  ear = new Client({ connectionString: web.databaseUrl });
  await ear.connect();
  await ear.query('listen "jobs:insert"');
  ear.on('notification', ({ payload = '{}' }) => heard.push((JSON.parse(payload) as { count: number }).count));
});
afterAll(async () => {
  await closeStandIn?.();
  await ear?.end();
  await database?.close();
  await web?.stop();
});

interface Job {
  job_queue_id: number | null;
  task_id: number;
  payload: { mark?: string };
  priority: number;
  attempts: number;
  max_attempts: number;
  last_error: string | null;
  key: string | null;
  locked_at: Date | null;
  locked_by: string | null;
  revision: number;
  flags: object | null;
  is_available: boolean;
}

const OWN = new Set(['id', 'payload', 'run_at', 'created_at', 'updated_at']);
const jobOf = (mark: string) => database.row<Job & { late: boolean }>(`select *, run_at > now() as late from graphile_worker._private_jobs where payload ->> 'mark' = $1`, [mark]);
const shapeOf = (job: object): object => Object.fromEntries(Object.entries(job).filter(([name]) => !OWN.has(name)));
/** Forgets what was heard, and waits for what `act` tells the workers. */
async function told(act: () => Promise<unknown>): Promise<number> {
  heard.length = 0;
  await act();
  await eventually(
    () => heard.length,
    (count) => count > 0,
    1_000,
  );
  return heard.reduce((sum, count) => sum + count, 0);
}

it('the worker is the version whose table is known here, exactly', async () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  expect(dependencies['graphile-worker']).toBe('0.17.3');
  expect(await database.row('select max(id) as schema from graphile_worker.migrations')).toEqual({ schema: 19 });
  const columns = await database.sql<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'graphile_worker._private_jobs'::regclass and attnum > 0 and not attisdropped and attnotnull and not atthasdef and attidentity = ''`,
  );
  expect(columns.map(({ name }) => name).sort()).toEqual(['task_id']);
});

it('a job is the same whether its task was known or not, and as the worker’s own function makes it', async () => {
  await database.sql('delete from graphile_worker._private_tasks');
  await enqueue(db, TASK, { mark: 'unknown task' });
  await enqueue(db, TASK, { mark: 'known task' });
  await database.sql('select graphile_worker.add_job($1, $2::json)', [TASK, '{"mark":"own function"}']);
  const expected = shapeOf(await jobOf('own function'));
  expect(expected).toMatchObject({ job_queue_id: null, key: null, flags: null, priority: 0, max_attempts: 25, is_available: true, late: false });
  for (const mark of ['unknown task', 'known task']) expect(shapeOf(await jobOf(mark))).toEqual(expected);
});

it('a delayed job waits, a job with a key is there once', async () => {
  await enqueue(db, TASK, { mark: 'later' }, { delaySeconds: 60 });
  expect(await jobOf('later')).toMatchObject({ late: true, key: null });
  for (const _ of [1, 2]) await enqueue(db, TASK, { mark: 'keyed' }, { key: 'wake:keyed' });
  expect(await jobOf('keyed')).toMatchObject({ key: 'wake:keyed', attempts: 0 });
  expect(await database.sql(`select id from graphile_worker._private_jobs where key = 'wake:keyed'`)).toHaveLength(1);
});

it('workers are told after the commit, of all its jobs; of a rollback nothing is left', async () => {
  const counted = await told(() =>
    transaction(async (tx) => {
      for (const mark of ['first', 'second', 'third']) await enqueue(tx, TASK, { mark });
      expect(heard).toEqual([]);
    }),
  );
  expect(counted).toBe(3);
  heard.length = 0;
  const undone = transaction(async (tx) => {
    await enqueue(tx, TASK, { mark: 'undone' });
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  await told(() => enqueue(db, TASK, { mark: 'last' }));
  expect(heard).toEqual([1]);
  expect(await database.sql(`select id from graphile_worker._private_jobs where payload ->> 'mark' = 'undone'`)).toEqual([]);
});

it('a server without a worker tells those of others', async () => {
  expect(await told(() => api(web.url).post('/api/accounts/otp/send/').send({ phone: newPhone() }).expect(200))).toBeGreaterThan(0);
});

it.each(['worker', 'all'])('a process of role %s runs at once what another one commits, and what its own jobs enqueue', async (ROLE) => {
  const worker = await bootServer(currentRun().folder, { DATABASE_URL: web.databaseUrl, ROLE });
  const place: Place = { url: web.url, sql: database.sql as Place['sql'], row: database.row as Place['row'] };
  try {
    const [client, provider] = [await aClient(place), await aProvider([], place)];
    const { id: thread } = (await client.post('/api/messaging/direct/thread/').send({ provider_id: provider.providerId }).expect(200)).body;
    const took: number[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      const began = Date.now();
      await client
        .post(`/api/messaging/direct/thread/${thread}/messages/send/`)
        .send({ body: `turn ${turn}` })
        .expect(201);
      // Three jobs one after the other: event, subscriber, announcement.
      await eventually(
        () =>
          database.row<{ notices: number; jobs: number }>(
            `select (select count(*)::int from notifications where user_id = $1) as notices, (select count(*)::int from graphile_worker._private_jobs where run_at <= now()) as jobs`,
            [provider.userId],
          ),
        ({ notices, jobs }) => notices === turn + 1 && jobs === 0,
      );
      took.push(Date.now() - began);
    }
    // By the polling of an idle worker alone it would be seconds.
    expect(took.sort((a, b) => a - b)[4]).toBeLessThan(1_000);
  } finally {
    await worker.stop();
  }
}, 60_000);

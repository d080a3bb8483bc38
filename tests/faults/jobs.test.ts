import { readFileSync } from 'node:fs';
import { type FakeSms, fakeSms } from '../support/fake-sms';
import { api, newPhone } from '../support/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { currentRun } from '../support/run';
import { bootServer, freshName, startServer, type TestServer } from '../support/server';

/** Jobs outlive what goes wrong around them: a failing gateway, a killed worker. */

const REFUSED = { status: 503, body: { return: { status: 503 } } };
const TAKEN = { status: 200, body: { return: { status: 200 } } };

let provider: FakeSms;
let server: TestServer;
let database: OwnDatabase;

const environment = () => ({ SMS_GATEWAY: 'kavenegar', KAVENEGAR_API_KEY: 'key', KAVENEGAR_TEMPLATE: 'verify', KAVENEGAR_BASE_URL: provider.url });

beforeAll(async () => {
  provider = await fakeSms(() => REFUSED);
  server = await startServer(environment(), { database: freshName() });
  database = await openDatabase(server.databaseUrl);
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
  await provider?.close();
});

const waiting = () =>
  database.sql<{ attempts: number; last_error: string | null; wait: number }>(
    `select j.attempts, j.last_error, extract(epoch from j.run_at - now())::float8 as wait from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'accounts.sms_code' and j.locked_at is null`,
  );
const left = () => database.sql('select id from graphile_worker._private_jobs');
/** Back-off takes seconds: the test does not wait for it. */
const hurry = () =>
  database.sql(
    `with due as (update graphile_worker._private_jobs set run_at = now() where attempts > 0 and locked_at is null returning id) select pg_notify('jobs:insert', '{"count":1}') from due`,
  );
const attempt = (number: number) => eventually(waiting, ([job]) => job?.attempts === number);

describe('an SMS that its gateway refuses', () => {
  it('waits longer each time, survives a kill of the server, and is sent by the next one', async () => {
    const phone = newPhone();
    const { body } = await api(server.url).post('/api/accounts/otp/send/').send({ phone }).expect(200);
    const [first] = await attempt(1);
    expect(first?.last_error).toContain('kavenegar refused: HTTP 503');
    expect(first?.wait).toBeGreaterThan(0);
    await hurry();
    const [second] = await attempt(2);
    expect(second?.wait).toBeGreaterThan(first?.wait ?? 0);
    await server.kill();
    server = await bootServer(currentRun().folder, { DATABASE_URL: server.databaseUrl, ...environment() });
    provider.answer = () => TAKEN;
    await hurry();
    await eventually(left, (jobs) => jobs.length === 0);
    expect(provider.received.map(({ fields }) => fields['token'])).toEqual([body.dev_code, body.dev_code, body.dev_code]);
    await api(server.url).post('/api/accounts/otp/verify/').send({ phone, code: body.dev_code }).expect(200);
  });

  it('shows no more than that it failed', () => {
    expect(readFileSync(server.log, 'utf8')).not.toContain('/v1/key/');
  });
});

describe('a job in the hands of a server that stops', () => {
  it('is finished first', async () => {
    const own = await startServer(environment(), { database: freshName() });
    const before = provider.received.length;
    await api(own.url).post('/api/accounts/otp/send/').send({ phone: newPhone() }).expect(200);
    await eventually(
      () => provider.received.length,
      (received) => received > before,
    );
    expect(await own.stop()).toBe(0);
    const after = await openDatabase(own.databaseUrl);
    expect(await after.sql('select locked_by from graphile_worker._private_jobs where locked_at is not null')).toEqual([]);
    await after.close();
  });
});

describe('a job that a killed worker held', () => {
  it('is freed by the next worker that starts, while that of a living one is left alone', async () => {
    await server.stop();
    const add = (worker: string) =>
      database.sql(
        `with job as (select * from graphile_worker.add_job('event', '{"name":"nothing"}'::json, job_key := $1))
         select 1 from job`,
        [worker],
      );
    const hold = (worker: string) =>
      database.sql("update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '10 minutes', attempts = 1 where key = $1", [worker]);
    for (const worker of ['worker-dead', 'worker-alive']) {
      await add(worker);
      await hold(worker);
    }
    await database.sql("insert into worker_heartbeats (worker_id) values ('worker-alive')");
    server = await bootServer(currentRun().folder, { DATABASE_URL: server.databaseUrl, ...environment() });
    const held = () => database.sql<{ locked_by: string }>('select locked_by from graphile_worker._private_jobs where locked_by is not null');
    await eventually(held, (jobs) => jobs.length === 1);
    expect(await held()).toEqual([{ locked_by: 'worker-alive' }]);
    await database.sql("delete from worker_heartbeats where worker_id = 'worker-alive'");
  });
});

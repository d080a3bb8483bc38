import { countDeadLetters, deadLetter, discardDeadLetter, listDeadLetters, requeueDeadLetter } from '../../src/platform/jobs';
import '../../src/api/accounts/jobs';
import { db } from '../../src/platform/db';
import { type FakeSms, fakeSms } from '../support/fake-sms';
import { api, newPhone } from '../support/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { race, values } from '../support/race';
import { freshName, startServer, type TestServer } from '../support/server';
import { standInForStrapi } from '../support/strapi-stand-in';

/** Jobs that are given up: every kind of them ends in one list, and may be run again from there. */

const REFUSED = { status: 503, body: { return: { status: 503 } } };
const TAKEN = { status: 200, body: { return: { status: 200 } } };
const STAFF = { actorId: null, actorLabel: 'ops@souq.example' };

let provider: FakeSms;
let server: TestServer;
let database: OwnDatabase;
let closeStandIn: () => Promise<void>;

beforeAll(async () => {
  provider = await fakeSms(() => REFUSED);
  const environment = { SMS_GATEWAY: 'kavenegar', KAVENEGAR_API_KEY: 'key', KAVENEGAR_TEMPLATE: 'verify', KAVENEGAR_BASE_URL: provider.url };
  server = await startServer(environment, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  closeStandIn = standInForStrapi(server.databaseUrl);
});
afterAll(async () => {
  await closeStandIn?.();
  await database?.close();
  await server?.stop();
  await provider?.close();
});

const open = () => listDeadLetters(db, { state: 'open' });
const waitFor = (count: number) => eventually(open, (letters) => letters.length >= count);
const queued = () => database.sql<{ id: string }>(`select id from graphile_worker._private_jobs where run_at < now() + interval '1 hour'`);
/** A job on its last try. */
const addDoomed = (task: string, payload: object, key?: string) =>
  database.sql('select graphile_worker.add_job($1, $2::json, max_attempts := 1, job_key := $3)', [task, JSON.stringify(payload), key ?? null]);

it('an SMS that its gateway never takes is given up, listed without its phone, and sent from the list', async () => {
  provider.answer = () => REFUSED;
  const phone = newPhone();
  const { body } = await api(server.url).post('/api/accounts/otp/send/').send({ phone }).expect(200);
  await eventually(
    () => database.sql('select 1 from graphile_worker._private_jobs where attempts = 1 and locked_at is null and last_error is not null'),
    (jobs) => jobs.length === 1,
  );
  await database.sql(
    `with last as (update graphile_worker._private_jobs set attempts = max_attempts - 1, run_at = now() returning id) select pg_notify('jobs:insert', '{"count":1}') from last`,
  );
  const [letter] = await waitFor(1);
  expect(letter).toMatchObject({ task: 'accounts.sms_code', subject: 'accounts.sms_code', attempts: 25, state: 'open', resolved_at: null });
  expect(letter?.last_error).toContain('kavenegar refused: HTTP 503');
  expect(JSON.stringify(letter)).not.toContain(phone);
  expect(await queued()).toEqual([]);
  provider.received.length = 0;
  provider.answer = () => TAKEN;
  expect(await requeueDeadLetter(letter?.id as number, STAFF)).toBe(true);
  await eventually(
    () => provider.received.map(({ fields }) => fields['token']),
    (codes) => codes.length === 1 && codes[0] === body.dev_code,
  );
  expect(await deadLetter(db, letter?.id as number)).toMatchObject({ state: 'requeued', resolved_label: 'ops@souq.example', resolved_at: expect.any(Date) });
  expect(await database.sql(`select action, actor_label, reference_id, reference_label from audit_logs where reference_type = 'jobs.dead_letter'`)).toEqual([
    { action: 'dead_letter_requeued', actor_label: 'ops@souq.example', reference_id: String(letter?.id), reference_label: 'accounts.sms_code' },
  ]);
});

it('of many who act on one letter at once one does', async () => {
  await addDoomed('accounts.sms_code', { phone: newPhone(), locale: 'ar', code: 'not sealed', until: Date.now() + 60_000 });
  const [letter] = await waitFor(1);
  const id = letter?.id as number;
  const done = values(await race(8, (index) => (index % 2 === 0 ? requeueDeadLetter(id, STAFF) : discardDeadLetter(id, STAFF))));
  expect(done.filter(Boolean)).toHaveLength(1);
  expect(await requeueDeadLetter(id, STAFF)).toBe(false);
  expect(await discardDeadLetter(id, STAFF)).toBe(false);
  expect(await requeueDeadLetter(2_000_000_000, STAFF)).toBe(false);
  await database.sql(`delete from graphile_worker._private_jobs where attempts < max_attempts`);
  for (const { id: left } of await open()) await discardDeadLetter(left, STAFF);
});

it('a discarded one is not run', async () => {
  provider.received.length = 0;
  await addDoomed('accounts.sms_code', { phone: newPhone(), locale: 'ar', code: 'not sealed', until: Date.now() + 60_000 });
  const [letter] = await waitFor(1);
  expect(await discardDeadLetter(letter?.id as number, STAFF)).toBe(true);
  expect(await open()).toEqual([]);
  expect(await queued()).toEqual([]);
  expect((await listDeadLetters(db, { state: 'discarded' }))[0]).toMatchObject({ id: letter?.id, resolved_label: 'ops@souq.example' });
});

it('a job that this version does not know stays in the list', async () => {
  await database.sql(`insert into dead_letters (job_id, task, payload, attempts, last_error, enqueued_at) values (1, 'gone.for_good', '{}', 25, 'old', now())`);
  const [letter] = await listDeadLetters(db, { task: 'gone.for_good' });
  expect(await requeueDeadLetter(letter?.id as number, STAFF)).toBe(false);
  expect(await deadLetter(db, letter?.id as number)).toMatchObject({ state: 'open' });
  expect(await discardDeadLetter(letter?.id as number, STAFF)).toBe(true);
});

it('names what an event was about, and pages from the newest on', async () => {
  const event = { id: 'e', name: 'accounts.closed', at: '', data: {} };
  await database.sql(`insert into dead_letters (job_id, task, payload, attempts, enqueued_at) select i, 'subscriber', $1::json, 25, now() from generate_series(1, 5) i`, [
    JSON.stringify({ subscriber: 'providers.forget_counts', event }),
  ]);
  const first = await listDeadLetters(db, { task: 'subscriber', limit: 3 });
  expect(first.map(({ subject }) => subject)).toEqual(Array(3).fill('providers.forget_counts ← accounts.closed'));
  const rest = await listDeadLetters(db, { task: 'subscriber', limit: 3, before: first.at(-1)?.id as number });
  expect(rest).toHaveLength(2);
  expect([...first, ...rest].map(({ id }) => id)).toEqual([...first, ...rest].map(({ id }) => id).sort((a, b) => b - a));
  expect(await countDeadLetters(db, 24)).toBeGreaterThanOrEqual(5);
});

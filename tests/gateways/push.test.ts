import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { notify } from '../../src/api/notifications';
import '../../src/api/notifications/jobs';
import { transaction } from '../../src/platform/db';
import { defineMessages } from '../../src/platform/i18n';
import { type FakeFcm, fakeFcm, type PushAnswer } from '../support/fake-fcm';
import { type Client, login } from '../support/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';
import { standInForStrapi } from '../support/strapi-stand-in';

/** Push messages to FCM on this machine, through job queue and Google's own library. */

const { title, body } = defineMessages('tests.push', { title: { ar: 'عنوان', en: 'Title', fa: 'عنوان' }, body: { ar: 'نص', en: 'Body', fa: 'متن' } });

let fcm: FakeFcm;
let server: TestServer;
let database: OwnDatabase;
let closeStandIn: () => Promise<void>;

beforeAll(async () => {
  fcm = await fakeFcm();
  server = await startServer({ FCM_SERVICE_ACCOUNT: fcm.account, FCM_BASE_URL: fcm.url, FCM_TIMEOUT_MS: '3000', LOG_LEVEL: 'INFO' }, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  closeStandIn = standInForStrapi(server.databaseUrl);
});
afterAll(async () => {
  await closeStandIn?.();
  await database?.close();
  await server?.stop();
  await fcm?.close();
});
beforeEach(async () => {
  await settled();
  fcm.received.length = 0;
  fcm.answer = () => 'taken';
  fcm.authorizes = true;
});

const tell = (users: Client[], fields: object = {}) =>
  transaction((tx) =>
    notify(
      tx,
      users.map(({ userId }) => ({
        eventId: randomUUID(),
        userId,
        title: title(),
        body: body(),
        kind: 'offer_created',
        url: '/requests/9',
        audience: 'client' as const,
        ...fields,
      })),
    ),
  );

/** A user with so many devices; answers their tokens. */
async function withDevices(count: number): Promise<{ user: Client; tokens: string[] }> {
  const user = await login(undefined, server.url);
  await database.sql(`update up_users set role_state = 'client' where id = $1`, [user.userId]);
  const tokens = Array.from({ length: count }, () => `device-${randomUUID()}`);
  for (const token of tokens) await user.post('/api/notifications/device-token/').send({ token, platform: 'android' }).expect(200);
  return { user, tokens };
}

const jobs = (running = false) =>
  database.sql<{ payload: unknown[]; attempts: number; last_error: string | null; wait: number }>(
    `select j.payload, j.attempts, j.last_error, extract(epoch from j.run_at - now())::float8 as wait from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'notifications.push' and (j.locked_at is null or $1)`,
    [running],
  );
const settled = () =>
  eventually(
    () => jobs(true),
    (left) => left.length === 0,
  );
/** Back-off takes seconds: the test does not wait for it. */
const hurry = () =>
  database.sql(
    `with due as (update graphile_worker._private_jobs set run_at = now() where attempts > 0 and locked_at is null returning id) select pg_notify('jobs:insert', '{"count":1}') from due`,
  );
const attempt = (number: number) =>
  eventually(
    () => jobs(),
    ([job]) => job?.attempts === number && job.last_error !== null,
  );
const sentTo = () => fcm.received.map(({ message }) => message.token).sort();
const active = async (token: string) => (await database.row<{ is_active: boolean }>('select is_active from device_tokens where token = $1', [token])).is_active;
const refusal = (status: number, code: string, message?: string): PushAnswer => ({ status, code, ...(message ? { message } : {}) });

describe('a notice', () => {
  it('reaches every device of its receiver, with what the app needs to open it', async () => {
    const { user, tokens } = await withDevices(2);
    await tell([user]);
    await eventually(sentTo, (sent) => sent.length === 2);
    expect(sentTo()).toEqual(tokens.sort());
    const { id } = await database.row<{ id: string }>('select id from notifications where user_id = $1', [user.userId]);
    for (const call of fcm.received) {
      expect(call.path).toBe('/v1/projects/souq-test/messages:send');
      expect(call.authorization).toBe('Bearer access-1');
      expect(call.message).toMatchObject({
        notification: { title: 'عنوان', body: 'نص' },
        data: { notification_id: id, url: '/requests/9', kind: 'offer_created', audience_mode: 'client' },
        android: { priority: 'normal', collapse_key: `n${id}`, notification: { tag: `n${id}` } },
        apns: { headers: { 'apns-collapse-id': `n${id}` } },
      });
    }
    await settled();
    // One access token serves them all.
    expect(fcm.tokensGiven).toBe(1);
  });

  it('is pushed with high priority when it is urgent', async () => {
    const { user } = await withDevices(1);
    await tell([user], { urgent: true });
    await eventually(sentTo, (sent) => sent.length === 1);
    expect(fcm.received[0]?.message).toMatchObject({ android: { priority: 'high' }, apns: { headers: { 'apns-priority': '10' } } });
  });

  it('is not pushed to devices out of use, nor to whoever has none', async () => {
    const [{ user, tokens }, without] = [await withDevices(3), await withDevices(0)];
    await database.sql('update device_tokens set is_active = false where token = $1', [tokens[0]]);
    await database.sql('update device_tokens set notifications_enabled = false where token = $1', [tokens[1]]);
    await tell([user, without.user]);
    await settled();
    await eventually(sentTo, (sent) => sent.length === 1);
    expect(sentTo()).toEqual([tokens[2]]);
  });

  it('goes to hundreds in batches', async () => {
    const { user } = await withDevices(0);
    await database.sql(`insert into device_tokens (user_id, token, platform) select $1, 'bulk-' || i || '-' || gen_random_uuid(), 'android' from generate_series(1, 700) i`, [
      user.userId,
    ]);
    await tell([user]);
    await settled();
    await eventually(
      () => new Set(sentTo()).size,
      (sent) => sent === 700,
    );
    expect(fcm.received).toHaveLength(700);
  });
});

describe('a token that names no device', () => {
  it.each([
    ['unregistered', refusal(404, 'UNREGISTERED')],
    ['of another project', refusal(403, 'SENDER_ID_MISMATCH')],
    ['malformed', refusal(400, 'INVALID_ARGUMENT', 'The registration token is not a valid FCM registration token')],
  ])('%s: goes out of use, the others stay', async (_name, answer) => {
    const { user, tokens } = await withDevices(2);
    const [stale, good] = tokens as [string, string];
    fcm.answer = ({ message }) => (message.token === stale ? answer : 'taken');
    await tell([user]);
    await eventually(
      () => active(stale),
      (used) => !used,
    );
    await settled();
    expect(await active(good)).toBe(true);
    fcm.received.length = 0;
    await tell([user]);
    await eventually(sentTo, (sent) => sent.length > 0);
    expect(sentTo()).toEqual([good]);
    // Registered again it is good again.
    await user.post('/api/notifications/device-token/').send({ token: stale, platform: 'android' }).expect(200);
    expect(await active(stale)).toBe(true);
  });
});

describe('a device that FCM does not take now', () => {
  it('is tried again alone, later each time, and the others get nothing twice', async () => {
    const { user, tokens } = await withDevices(3);
    const [busy] = tokens as [string];
    fcm.answer = ({ message }) => (message.token === busy ? refusal(429, 'QUOTA_EXCEEDED') : 'taken');
    await tell([user]);
    const [first] = await attempt(1);
    expect(first?.payload).toHaveLength(1);
    expect(first?.last_error).toContain('fcm refused: messaging/');
    expect(first?.wait).toBeGreaterThan(5);
    expect(first?.wait).toBeLessThanOrEqual(15);
    await hurry();
    const [second] = await attempt(2);
    expect(second?.wait).toBeGreaterThan(30);
    fcm.answer = () => 'taken';
    await hurry();
    await settled();
    expect(sentTo().filter((token) => token === busy)).toHaveLength(3);
    expect(sentTo()).toHaveLength(5);
    expect(await active(busy)).toBe(true);
    for (const token of tokens) expect(JSON.stringify([first, second])).not.toContain(token);
  });

  it.each([
    ['an internal error', refusal(500, 'INTERNAL')],
    ['silence', 'silence'],
    ['a broken connection', 'hang-up'],
  ] as [string, PushAnswer][])('%s', async (_name, answer) => {
    const { user, tokens } = await withDevices(1);
    fcm.answer = () => answer;
    const started = Date.now();
    await tell([user]);
    const [failed] = await attempt(1);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(failed?.last_error).toMatch(/fcm/);
    fcm.answer = () => 'taken';
    await hurry();
    await settled();
    expect(sentTo().at(-1)).toBe(tokens[0]);
    expect(readFileSync(server.log, 'utf8')).not.toContain(tokens[0]);
  });

  it('a notice that was read meanwhile is not pushed any more', async () => {
    const { user } = await withDevices(1);
    fcm.answer = () => refusal(500, 'INTERNAL');
    await tell([user]);
    await attempt(1);
    await user.post('/api/notifications/mark-all-read/').expect(200);
    fcm.received.length = 0;
    await hurry();
    await settled();
    expect(fcm.received).toEqual([]);
  });

  it('after three more tries it is a dead letter', async () => {
    const { user, tokens } = await withDevices(1);
    fcm.answer = () => refusal(500, 'INTERNAL');
    await tell([user]);
    for (const number of [1, 2, 3]) {
      await attempt(number);
      await hurry();
    }
    const letters = () =>
      database.sql<{ id: string; task: string; attempts: number; state: string }>(`select id, task, attempts, state from dead_letters where task = 'notifications.push'`);
    const [letter] = await eventually(letters, (list) => list.length > 0);
    expect(letter).toMatchObject({ task: 'notifications.push', attempts: 4, state: 'open' });
    expect(await jobs()).toEqual([]);
    expect(sentTo().filter((token) => token === tokens[0]).length).toBeGreaterThanOrEqual(4);
  });
});

describe('an access token that Google refuses', () => {
  it('leaves every message to be tried again', async () => {
    const own = await startServer({ FCM_SERVICE_ACCOUNT: fcm.account, FCM_BASE_URL: fcm.url, ROLE: 'worker' }, { database: freshName() });
    const store = await openDatabase(own.databaseUrl);
    fcm.authorizes = false;
    const { id } = await store.row<{ id: number }>(`insert into up_users (username) values ('receiver') returning id`);
    const device = await store.row<{ id: number }>(`insert into device_tokens (user_id, token, platform) values ($1, 'device-own', 'web') returning id`, [id]);
    const made = await store.row<{ id: string }>(`insert into notifications (user_id, event_id, title, body) values ($1, 'e', 't', 'b') returning id`, [id]);
    await store.sql(`select graphile_worker.add_job('notifications.push', $1::json)`, [JSON.stringify([{ notification: Number(made.id), device: device.id }])]);
    const left = () => store.sql<{ last_error: string | null }>('select last_error from graphile_worker._private_jobs where attempts > 0');
    await eventually(left, ([job]) => job?.last_error?.includes('fcm refused: app/invalid-credential') === true);
    expect(sentTo()).not.toContain('device-own');
    fcm.authorizes = true;
    await store.sql(`with due as (update graphile_worker._private_jobs set run_at = now() returning id) select pg_notify('jobs:insert', '{"count":1}') from due`);
    await eventually(sentTo, (sent) => sent.includes('device-own'));
    await store.close();
    await own.stop();
  });
});

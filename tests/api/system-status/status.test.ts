import { standAlone } from '../../support/alone';
import { row, sql } from '../../support/db';
import { type FakeService, fakeService } from '../../support/fake-service';
import { api, login, withToken } from '../../support/http';
import { anOperator, aPasswordOperator, DETAIL, type Operator } from '../../support/operators';
import { race, statuses } from '../../support/race';
import { startServer, type TestServer } from '../../support/server';
import { aStaff } from '../../support/staff';

/** spec/system-status.md, section 1. */

const PATH = '/api/v1/system/status';
const SECRET = 'very-secret-token-0001';
const [ZID, OPENAI, WHATSAPP] = ['/zid/v1/managers/account/profile', '/openai/v1/models', '/wa/v20.0/555001'] as const;

interface Service {
  name: string;
  configured: boolean;
  ok: boolean;
  message: string;
  checked_at: string;
}

let fake: FakeService;
let admin: Operator;
let stop: () => Promise<number>;

const look = async (who: Operator = admin, language = 'en'): Promise<Service[]> => (await who.get(PATH).set('Accept-Language', language).expect(200)).body.services;
const save = (values: Record<string, string | null>) =>
  admin
    .post('/api/v1/settings')
    .send({ values: Object.entries(values).map(([key, value]) => ({ key, value })) })
    .expect(200);
const CONFIGURED = { ZID_TOKEN: SECRET, OPENAI_API_KEY: SECRET, WA_TOKEN: SECRET, WA_PHONE_ID: '555001', EMAIL_TOKENS: `gmail:a@example.com:${SECRET}` };
const oks = (services: readonly Service[]): Record<string, boolean> => Object.fromEntries(services.map(({ name, ok }) => [name, ok]));
const lastAudit = () =>
  row<{ actor_id: number; extra: { checks: object[] } }>(
    `select actor_id, extra from audit_logs where area = 'desk' and action = 'system.status_checked' order by id desc limit 1`,
  );

beforeAll(async () => {
  fake = await fakeService();
  stop = await standAlone({ ZID_BASE_URL: `${fake.url}/zid/v1`, OPENAI_BASE_URL: `${fake.url}/openai/v1/`, WA_BASE_URL: `${fake.url}/wa`, WA_GRAPH_VERSION: 'v20.0' });
});
afterAll(async () => {
  await stop();
  await fake.close();
});
beforeEach(async () => {
  // Six calls a minute each: everybody is new.
  admin = await anOperator('admin');
  await sql('delete from desk_settings');
  fake.answers.clear();
  fake.received.length = 0;
  fake.held = null;
});

describe('who may', () => {
  it('nobody without a good token', async () => {
    expect((await api().get(PATH).expect(401).expect('WWW-Authenticate', 'Bearer')).body).toEqual(DETAIL);
    await api().get(PATH).set('Authorization', 'Bearer nonsense').expect(401).expect('WWW-Authenticate', 'Bearer');
    const { id, access } = await aPasswordOperator(admin, 'admin');
    await withToken(access).get(PATH).expect(200);
    await sql('update sessions set revoked_at = now() where user_id = $1', [id]);
    await withToken(access).get(PATH).expect(401);
  });

  it('no client, no employee, no staff of the services', async () => {
    for (const who of [await login(), await anOperator('employee'), await aStaff({ level: 'admin', superuser: true })])
      expect((await who.get(PATH).expect(403)).body).toEqual(DETAIL);
    expect(fake.received).toEqual([]);
  });

  it('takes GET only', async () => {
    for (const method of ['post', 'put', 'patch', 'delete'] as const) expect((await admin[method](PATH).expect(405)).body).toEqual(DETAIL);
  });
});

it('shows four services that are not configured, and asks nobody', async () => {
  expect(await look()).toEqual(
    ['zid', 'openai', 'whatsapp', 'email'].map((name) => ({
      name,
      configured: false,
      ok: false,
      message: expect.stringMatching(/not configured/),
      checked_at: expect.stringMatching(/^\d{4}-.*Z$/),
    })),
  );
  expect(fake.received).toEqual([]);
});

it('asks each service once, by GET, with its own credentials and no others', async () => {
  await save({ ...CONFIGURED, ZID_TOKEN: 'zid-token', ZID_MANAGER_TOKEN: 'manager-token', OPENAI_API_KEY: 'openai-key', WA_TOKEN: 'wa-token' });
  const services = await look();
  expect(services.every(({ configured, ok, message }) => configured && ok && message.length > 0)).toBe(true);
  const called = new Map(fake.received.map((call) => [call.path, call]));
  expect([...called.keys()].sort()).toEqual([OPENAI, WHATSAPP, ZID]);
  expect(fake.received).toHaveLength(3);
  for (const { method } of fake.received) expect(method).toBe('GET');
  expect(called.get(ZID)?.headers).toMatchObject({ authorization: 'Bearer zid-token', 'x-manager-token': 'manager-token', accept: 'application/json', 'accept-language': 'ar' });
  expect(called.get(OPENAI)?.headers).toMatchObject({ authorization: 'Bearer openai-key' });
  expect(called.get(WHATSAPP)?.headers).toMatchObject({ authorization: 'Bearer wa-token' });
  expect(JSON.stringify(called.get(OPENAI)?.headers)).not.toMatch(/zid|manager|wa-token/);
});

it('counts every status below 400 as an answer, and follows no redirect', async () => {
  await save(CONFIGURED);
  fake.answers.set(ZID, { status: 302, headers: { Location: `${fake.url}/elsewhere` } });
  fake.answers.set(OPENAI, { status: 204 });
  fake.answers.set(WHATSAPP, { status: 307, headers: { Location: 'https://example.com/' } });
  expect(oks(await look())).toEqual({ zid: true, openai: true, whatsapp: true, email: true });
  expect(fake.received.map(({ path }) => path).sort()).toEqual([OPENAI, WHATSAPP, ZID]);
});

it.each([400, 401, 403, 404, 429, 500, 503])('names a refusal by its status (%i), and nothing of what the provider said', async (status) => {
  await save(CONFIGURED);
  for (const path of [ZID, OPENAI, WHATSAPP]) fake.answers.set(path, { status, body: `{"error": "bad token ${SECRET} of someone"}` });
  const services = await look();
  expect(oks(services)).toEqual({ zid: false, openai: false, whatsapp: false, email: true });
  for (const { message } of services.slice(0, 3)) expect(message).toContain(String(status));
  expect(JSON.stringify(services)).not.toMatch(/secret|someone|127\.0\.0\.1|555001/);
  expect(fake.received).toHaveLength(3);
  expect((await lastAudit()).extra.checks).toEqual([
    ...['zid', 'openai', 'whatsapp'].map((name) => ({ name, configured: true, ok: false, status_code: status, ms: expect.any(Number) })),
    { name: 'email', configured: true, ok: true, status_code: null, ms: expect.any(Number) },
  ]);
});

it('does not read what it is answered: neither bad JSON nor a body without end matter', async () => {
  await save(CONFIGURED);
  fake.answers.set(ZID, { status: 200, body: '<html>not json' });
  fake.answers.set(OPENAI, 'drip');
  fake.answers.set(WHATSAPP, { status: 200, body: 'x'.repeat(3_000_000) });
  expect(oks(await look())).toEqual({ zid: true, openai: true, whatsapp: true, email: true });
});

it('one that fails in any way is not ok, the others are not touched', async () => {
  await save(CONFIGURED);
  fake.answers.set(ZID, 'hang-up');
  fake.answers.set(OPENAI, 'garbage');
  const services = await look();
  expect(oks(services)).toEqual({ zid: false, openai: false, whatsapp: true, email: true });
  expect(services[0]?.message).toBe('The service cannot be reached.');
});

it('answers within twelve seconds when nobody else does', async () => {
  await save(CONFIGURED);
  for (const path of [ZID, OPENAI, WHATSAPP]) fake.answers.set(path, 'silence');
  const began = Date.now();
  const services = await look();
  expect(Date.now() - began).toBeLessThan(12_000);
  expect(oks(services)).toEqual({ zid: false, openai: false, whatsapp: false, email: true });
  expect(services[0]?.message).toBe('The service did not answer in time.');
  expect(fake.received).toHaveLength(3);
}, 30_000);

describe('an address', () => {
  let secure: FakeService;
  let server: TestServer;
  beforeAll(async () => {
    secure = await fakeService({ secure: true });
    server = await startServer({ ZID_BASE_URL: secure.url, OPENAI_BASE_URL: 'http://no-such-host.invalid/v1', WA_BASE_URL: fake.url.replace('http:', 'https:') });
  });
  afterAll(async () => {
    await server.stop();
    await secure.close();
  });

  it('that is not trusted, not known, or not TLS is not ok', async () => {
    await save(CONFIGURED);
    const answer = await api(server.url).get(PATH).set('Authorization', `Bearer ${admin.access}`).set('Accept-Language', 'en').expect(200);
    const services = answer.body.services as Service[];
    expect(oks(services)).toEqual({ zid: false, openai: false, whatsapp: false, email: true });
    expect(services.map(({ message }) => message).slice(0, 3)).toEqual([
      'No secure connection to the service could be made.',
      'The service cannot be reached.',
      'No secure connection to the service could be made.',
    ]);
    expect(answer.text).not.toMatch(/no-such-host|127\.0\.0\.1|fetch failed|CERT/);
    expect(secure.received).toEqual([]);
  });
});

describe('the settings', () => {
  it('count as they are saved at the next call', async () => {
    await save({ ZID_TOKEN: 'first-token' });
    expect((await look())[0]).toMatchObject({ configured: true, ok: true });
    await save({ ZID_TOKEN: 'second-token' });
    await look();
    expect(fake.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer first-token', 'Bearer second-token']);
    await save({ ZID_TOKEN: null });
    expect((await look())[0]).toMatchObject({ configured: false, ok: false });
    expect(fake.received).toHaveLength(2);
  });

  it('of WhatsApp are both needed', async () => {
    await save({ WA_TOKEN: SECRET });
    expect((await look())[2]).toMatchObject({ configured: false, ok: false });
    await save({ WA_TOKEN: null, WA_PHONE_ID: '555001' });
    expect((await look())[2]).toMatchObject({ configured: false, ok: false });
    expect(fake.received).toEqual([]);
  });

  it('that cannot be read are none', async () => {
    await save({ ZID_TOKEN: SECRET, OPENAI_API_KEY: SECRET });
    await sql(`update desk_settings set value = 'v1.broken.a.b.c' where key = 'ZID_TOKEN'`);
    expect(oks(await look())).toMatchObject({ zid: false, openai: true });
  });
});

describe('mailboxes of the environment', () => {
  it.each([
    [`gmail:a@example.com:${SECRET},outlook:b@example.com:x:y`, true, true],
    [`gmail:a@example.com:${SECRET},nonsense`, true, false],
    ['nonsense', false, false],
  ])('%s', async (tokens, configured, ok) => {
    const server = await startServer({ EMAIL_TOKENS: tokens });
    try {
      const { body } = await api(server.url).get(PATH).set('Authorization', `Bearer ${admin.access}`).expect(200);
      expect(body.services[3]).toMatchObject({ name: 'email', configured, ok });
      expect(body.services[3].message).not.toContain(SECRET);
    } finally {
      await server.stop();
    }
  });
});

it('speaks Arabic, English and Persian', async () => {
  const messages = await Promise.all(['', 'en', 'fa'].map(async (language) => (await look(await anOperator('admin'), language))[0]?.message));
  expect(new Set(messages).size).toBe(3);
  expect(messages[0]).toMatch(/[\u0600-\u06ff]/);
});

describe('calls', () => {
  it('at the same time share one round, and each is on record', async () => {
    await save(CONFIGURED);
    let release = (): void => undefined;
    fake.held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const others = await Promise.all(Array.from({ length: 5 }, () => anOperator('admin')));
    const { count: before } = await row<{ count: number }>(`select count(*)::int as count from audit_logs where action = 'system.status_checked'`);
    const calls = race(5, (index) => look(others[index]));
    setTimeout(release, 500);
    const answers = await calls;
    expect(answers.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(fake.received).toHaveLength(3);
    const entries = await sql<{ actor_id: number }>(`select actor_id from audit_logs where action = 'system.status_checked' order by id desc limit $1`, [5]);
    expect(entries.map(({ actor_id: id }) => id).sort()).toEqual(others.map(({ userId }) => userId).sort());
    expect((await row<{ count: number }>(`select count(*)::int as count from audit_logs where action = 'system.status_checked'`)).count).toBe(before + 5);
    await look();
    expect(fake.received).toHaveLength(6);
  });

  it('are six a minute for each user', async () => {
    const results = await race(9, () => admin.get(PATH));
    expect(statuses(results)).toEqual({ 200: 6, 429: 3 });
    const refused = await admin.get(PATH).expect(429);
    expect(refused.body).toEqual(DETAIL);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    const { count } = await row<{ count: number }>(`select count(*)::int as count from audit_logs where action = 'system.status_checked' and actor_id = $1`, [admin.userId]);
    expect(count).toBe(6);
    await (await anOperator('admin')).get(PATH).expect(200);
  });
});

import { Door } from '../../support/door';
import { api, newPhone } from '../../support/http';
import { eventually } from '../../support/poll';
import { currentRun } from '../../support/run';
import { freePort, startServer, type TestServer } from '../../support/server';

/** What callers see when the database or Redis is away, and of production's transport rules (spec/operations.md, sections 2 to 4). */

const detail = { detail: expect.any(String) };
const ready = (server: TestServer) => api(server.url).get('/health/ready/');

describe('without its database', () => {
  let door: Door;
  let server: TestServer;

  beforeAll(async () => {
    const address = new URL(currentRun().databaseUrl);
    const port = await freePort();
    door = new Door(port, new URL(address), 5432);
    await door.open();
    address.host = `127.0.0.1:${port}`;
    server = await startServer({ ROLE: 'web', DATABASE_URL: address.toString() });
  });
  afterAll(async () => {
    await server?.stop();
    await door?.shut();
  });

  it('lives, is not ready, refuses with 503, and recovers by itself', async () => {
    await door.shut();
    const components = { db: { ok: false, error: 'unavailable' }, redis: { ok: true, skipped: true } };
    expect((await ready(server).expect(503)).body).toEqual({ status: 'degraded', components });
    await api(server.url).get('/health/live/').expect(200);
    const sent = await api(server.url)
      .post('/api/accounts/otp/send/')
      .send({ phone: newPhone() })
      .expect(503)
      .expect('Retry-After', /^[1-9]/);
    expect(sent.body).toEqual(detail);
    expect((await api(server.url).get('/api/regions').expect(503)).body).toEqual(detail);
    await door.open();
    await eventually(
      async () => (await ready(server)).status,
      (status) => status === 200,
    );
    await api(server.url).post('/api/accounts/otp/send/').send({ phone: newPhone() }).expect(200);
  });
});

describe('production', () => {
  const SECRET = 'a secret of more than thirty-two characters';
  let server: TestServer;

  beforeAll(async () => {
    const nobody = `redis://127.0.0.1:${await freePort()}`;
    const gateway = { SMS_GATEWAY: 'kavenegar', KAVENEGAR_API_KEY: 'key', KAVENEGAR_TEMPLATE: 'verify' };
    const safe = { SECRET_KEY: SECRET, OTP_PEPPER: SECRET, ALLOWED_HOSTS: 'souq.example,127.0.0.1', THROTTLE_ANON: '3' };
    server = await startServer({ ROLE: 'web', APP_ENV: 'production', REDIS_URL: nobody, ...gateway, ...safe });
  });
  afterAll(() => server?.stop());

  const overHttps = (path: string, ip = '203.0.113.20') => api(server.url).get(path).set('X-Forwarded-Proto', 'https').set('X-Forwarded-For', ip);

  it('sends plain HTTP to HTTPS, in JSON', async () => {
    const answer = await api(server.url)
      .get('/api/accounts/me/?a=1')
      .set('Host', 'souq.example')
      .redirects(0)
      .expect(301)
      .expect('Location', 'https://souq.example/api/accounts/me/?a=1');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    await api(server.url).get('/health/').expect(200);
    await api(server.url).post('/health/').expect(405);
    await overHttps('/api/accounts/me/').expect(401).expect('Strict-Transport-Security', 'max-age=2592000; includeSubDomains; preload');
  });

  it('refuses an unknown host before it redirects', async () => {
    await api(server.url).get('/api/accounts/me/').set('Host', 'evil.example').redirects(0).expect(400);
  });

  it('is degraded without Redis, and counts in memory', async () => {
    expect((await ready(server).expect(503)).body).toEqual({ status: 'degraded', components: { db: { ok: true }, redis: { ok: false, error: 'unavailable' } } });
    const seen: number[] = [];
    for (let call = 0; call < 4; call += 1) seen.push((await overHttps('/api/accounts/me/', '203.0.113.21')).status);
    expect(seen).toEqual([401, 401, 401, 429]);
  });
});

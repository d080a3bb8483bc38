import { api, newPhone } from '../../support/http';
import { freePort, startServer, type TestServer } from '../../support/server';

/** The sign-in as strangers meet it in production (spec/operations.md, section 4; spec/backoffice.md, section 3). */

const SECRET = 'a secret of more than thirty-two characters';
let server: TestServer;

beforeAll(async () => {
  const nobody = `redis://127.0.0.1:${await freePort()}`;
  const gateway = { SMS_GATEWAY: 'kavenegar', KAVENEGAR_API_KEY: 'key', KAVENEGAR_TEMPLATE: 'verify', KAVENEGAR_BASE_URL: 'http://127.0.0.1:9' };
  server = await startServer({
    ROLE: 'web',
    APP_ENV: 'production',
    REDIS_URL: nobody,
    SECRET_KEY: SECRET,
    OTP_PEPPER: SECRET,
    ALLOWED_HOSTS: '127.0.0.1',
    OTP_DEV_ACCEPT_ANY_CODE: '1',
    ...gateway,
  });
});
afterAll(() => server?.stop());

const overHttps = (method: 'get' | 'post', path: string) => api(server.url)[method](path).set('X-Forwarded-Proto', 'https').set('X-Forwarded-For', '203.0.113.20').redirects(0);

test('plain HTTP goes to HTTPS', async () => {
  const answer = await api(server.url).get('/dashboard/login/').redirects(0);
  expect([answer.status, answer.headers['location']]).toEqual([301, `https://${new URL(server.url).host}/dashboard/login/`]);
});

test('cookies are Secure, no page shows a code, and not any code is taken', async () => {
  const answer = await overHttps('post', '/dashboard/login/').type('form').send({ phone: newPhone() });
  expect([answer.status, answer.headers['location']]).toEqual([302, '/dashboard/otp/']);
  const cookies = [answer.headers['set-cookie']].flat() as string[];
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatch(/; Secure/);
  const session = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  const page = await overHttps('get', '/dashboard/otp/').set('Cookie', session);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('dev-code');
  expect((await overHttps('post', '/dashboard/otp/').set('Cookie', session).type('form').send({ code: '1234' })).status).toBe(200);
});

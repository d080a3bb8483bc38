import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { derivedSecret } from '../../../config/server';
import { row } from '../../support/db';
import { api, type Client, login, newPhone } from '../../support/http';

const SEND = '/api/accounts/otp/send/';
const ME = '/api/accounts/me/';
const PUBLIC_READ = '/api/reviews/providers/1/reviews/';

let client: Client;

beforeAll(async () => {
  client = await login();
});

const detail = { detail: expect.any(String) };

describe('paths and methods', () => {
  it.each(['/api/nowhere/', '/api/accounts/nowhere', '/api', '/api/accounts/me/x/'])('%s is unknown', async (path) => {
    const response = await api().get(path).expect(404).expect('Content-Type', 'application/json; charset=utf-8');
    expect(response.body).toEqual(detail);
  });

  it('a path in capitals obeys the same rules', async () => {
    const response = await api().get('/API/accounts/me/').set('Origin', 'https://app.example').expect(401);
    expect(response.body).toEqual({ ...detail, code: 'not_authenticated' });
    expect(response.headers['access-control-allow-origin']).toBe('https://app.example');
    await api().post('/API/accounts/otp/send/').send({ phone: newPhone() }).expect(200);
  });

  it.each(['/api/i18n/locales', '/api/content-type-builder/content-types'])("%s refuses in the contract's shape, not Strapi's", async (path) => {
    expect((await api().get(path)).body).toEqual(detail);
  });

  it.each([
    '/api/auth/local',
    '/api/users',
    '/api/users/me',
    '/api/upload',
    '/api/upload/files',
    '/api/connect/google',
    '/api/users-permissions/roles',
  ])('%s of the framework is off', async (path) => {
    expect((await api().get(path).expect(404)).body).toMatchObject(detail);
    expect((await api().post(path).send({}).expect(404)).body).toMatchObject(detail);
  });

  it('paths of the shops refuse in their own shape', async () => {
    const { body } = await api().get('/api/users/me').set('Accept-Language', 'en').expect(404);
    expect(body).toEqual({ message: expect.any(String), error: body.message, detail: body.message, code: 'NOT_FOUND' });
  });

  it.each([
    ['get', SEND, 'POST'],
    ['put', '/api/accounts/wallet/', 'GET, HEAD, POST'],
    ['post', ME, 'DELETE, GET, HEAD, PATCH, PUT'],
    ['delete', PUBLIC_READ, 'GET, HEAD'],
  ] as const)('%s %s is answered 405 with Allow', async (method, path, allow) => {
    const response = await api()[method](path).expect(405).expect('Allow', allow);
    expect(response.body).toEqual(detail);
  });

  it.each([
    '/api/payments/refund/',
    '/api/payments/verify/',
    '/api/payments/webhook/',
    '/api/promo/requests/create/',
    '/api/support/tickets/create/',
    '/api/verification/requests/create/',
  ])('GET %s is 405, though its last word stands where others have an id', async (path) => {
    const response = await api().get(path).expect(405).expect('Allow', 'POST');
    expect(response.body).toMatchObject(detail);
    await api()
      .get(path.replace(/\w+\/$/, 'nothing/'))
      .expect(404);
  });

  it.each([ME, ME.slice(0, -1)])('%s answers alike with and without the final slash', async (path) => {
    const response = await client.get(path).expect(200);
    expect(response.body.id).toBe(client.userId);
  });

  it('does not redirect a POST without the final slash', async () => {
    await api().post(SEND.slice(0, -1)).send({ phone: newPhone() }).expect(200);
  });
});

describe('request bodies', () => {
  const post = (body: string | Buffer, type = 'application/json') => api().post(SEND).set('Content-Type', type).send(body);

  it.each([
    ['malformed JSON', '{"phone":'],
    ['an array', '[]'],
    ['a text', '"0551234567"'],
    ['null', 'null'],
    ['two objects', '{}{}'],
  ])('%s is 400 with a detail', async (_name, body) => {
    const response = await post(body).expect(400);
    expect(response.body).toEqual(detail);
  });

  it('broken UTF-8 is 400', async () => {
    const response = await api()
      .post(SEND)
      .set('Content-Type', 'application/json')
      .serialize((value: Buffer) => value as unknown as string)
      .send(Buffer.from([0x7b, 0xff, 0x7d]))
      .expect(400);
    expect(response.body).toEqual(detail);
  });

  it('an empty body counts as {}', async () => {
    const response = await post('').expect(400);
    expect(response.body).toEqual({ phone: [expect.any(String)] });
    await client.get(ME).set('Content-Type', 'application/json').expect(200);
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])('%s is 415', async (type) => {
    const response = await post('phone=0551234567', type).expect(415);
    expect(response.body).toEqual(detail);
  });

  it('a form where JSON is due is 415', async () => {
    await api().post(SEND).field('phone', '0551234567').expect(415);
  });

  it('two megabytes are 413', async () => {
    const response = await post(JSON.stringify({ phone: 'x'.repeat(2 * 1024 * 1024) })).catch((error: NodeJS.ErrnoException) => error);
    // The server may close the connection before the client has sent everything.
    if (response instanceof Error) expect(['EPIPE', 'ECONNRESET']).toContain(response.code);
    else expect(response.status).toBe(413);
  });

  it('NUL bytes never reach the database', async () => {
    expect((await post(JSON.stringify({ phone: '05\0' }))).status).toBe(400);
    expect((await client.patch(ME).send({ city: 'Ri\0yadh' })).status).toBeLessThan(500);
    expect((await api().get('/api/reviews/providers/1%00/reviews/')).status).toBe(404);
    expect((await api().get(`${PUBLIC_READ}?page=%00`)).status).toBe(200);
  });
});

describe('tokens', () => {
  const claims = () => ({ token_type: 'access', user_id: client.userId, sid: randomUUID(), surface: 'services', jti: randomUUID() });
  const key = () => derivedSecret('user-jwt');

  it.each<[string, () => string]>([
    ['expired', () => jwt.sign({ ...claims(), exp: Math.floor(Date.now() / 1000) - 60 }, key(), { algorithm: 'HS256' })],
    ['of no session', () => jwt.sign(claims(), key(), { algorithm: 'HS256', expiresIn: 60 })],
    ['forged', () => jwt.sign(claims(), 'another-secret', { algorithm: 'HS256', expiresIn: 60 })],
    ['unsigned', () => jwt.sign(claims(), '', { algorithm: 'none', expiresIn: 60 })],
    ['a refresh token', () => client.refresh],
    ['no token at all', () => 'undefined'],
    ['very long', () => 'x'.repeat(5000)],
  ])('one that is %s is refused, on public reads too', async (_name, token) => {
    for (const path of [ME, PUBLIC_READ]) {
      const response = await api().get(path).set('Authorization', `Bearer ${token()}`).expect(401);
      expect(response.body).toEqual({ ...detail, code: 'token_not_valid' });
    }
  });

  it('are needed where a path is not public', async () => {
    const response = await api().get(ME).expect(401);
    expect(response.body).toMatchObject(detail);
    await api().get(PUBLIC_READ).expect(200);
  });

  it('are not looked at by the sign-in paths', async () => {
    await api().post(SEND).set('Authorization', 'Bearer rubbish').send({ phone: newPhone() }).expect(200);
  });
});

describe('headers', () => {
  it('answers a preflight', async () => {
    const response = await api().options(ME).set('Origin', 'https://app.example').set('Access-Control-Request-Method', 'PATCH').expect(204);
    expect(response.headers['access-control-allow-origin']).toBe('https://app.example');
    for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Account-Mode']) expect(response.headers['access-control-allow-headers']).toContain(name);
    expect(response.headers['access-control-allow-methods']).toContain('PATCH');
  });

  it('exposes what clients read, on errors too', async () => {
    const response = await api().get(ME).set('Origin', 'https://app.example').expect(401);
    expect(response.headers['access-control-expose-headers']).toMatch(/Retry-After.*X-Total-Count/);
  });

  it('echoes a well-formed request id and replaces any other', async () => {
    const id = randomUUID();
    await api().get(ME).set('X-Request-Id', id).expect('X-Request-Id', id);
    const response = await api().get(ME).set('X-Request-Id', 'a b<script>');
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sets the security headers', async () => {
    const { headers } = await api().get(ME);
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it.each([
    [undefined, 'غير موجود.'],
    ['ar', 'غير موجود.'],
    ['en-GB,en;q=0.9', 'Not found.'],
    ['fa', 'یافت نشد.'],
    ['de, fa;q=0.5, en;q=0.8', 'Not found.'],
    ['de', 'غير موجود.'],
    ['*;;q=;', 'غير موجود.'],
  ])('speaks to Accept-Language %s', async (language, text) => {
    const request = api().get('/api/nowhere/');
    const response = await (language ? request.set('Accept-Language', language) : request).expect(404);
    expect(response.body).toEqual({ detail: text });
  });

  it('believes the hop in front of its one trusted proxy, and none before it', async () => {
    const phone = newPhone();
    await api().post(SEND).set('X-Forwarded-For', '198.51.100.9, 203.0.113.7').send({ phone }).expect(200);
    const { ip_address } = await row('select ip_address from otp_codes where phone = $1', [phone]);
    expect(ip_address).toBe('203.0.113.7');
  });
});

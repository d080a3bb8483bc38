import { row, sql } from '../../support/db';
import { api, login, newPhone } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { send, verify } from './support';

/** The limits of sending, on a server of its own: the shared one has them off. */

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    ROLE: 'web',
    OTP_COOLDOWN_SECONDS: '60',
    OTP_PHONE_HOURLY_LIMIT: '3',
    OTP_PHONE_DAILY_LIMIT: '5',
    OTP_IP_HOURLY_LIMIT: '4',
  });
});
afterAll(() => server?.stop());

let address = 0;
function newAddress(): string {
  address += 1;
  return `198.51.${address % 250}.${Date.now() % 250}`;
}

/** Sends from an address that no other test uses. */
const sendFrom = (phone: string, ip = newAddress()) => send({ phone }, server.url).set('X-Forwarded-For', ip);

/** Rows as earlier sends would have left them. */
const earlier = (phone: string, count: number, age: string, ip = '192.0.2.1') =>
  sql(
    `insert into otp_codes (phone, family, code_hash, ip_address, expires_at, is_used, created_at)
     select $1, 'accounts', 'x', $4, now() - $3::interval + interval '5 minutes', true, now() - $3::interval from generate_series(1, $2)`,
    [phone, count, age, ip],
  );

const countOf = async (phone: string): Promise<number> => (await row<{ count: number }>('select count(*)::int as count from otp_codes where phone = $1', [phone])).count;

async function expectRefused(phone: string, waitFrom: number, waitTo: number, ip?: string): Promise<void> {
  const before = await countOf(phone);
  const response = await sendFrom(phone, ip).expect(429);
  expect(response.body).toEqual({ detail: expect.any(String) });
  const wait = Number(response.headers['retry-after']);
  expect(wait).toBeGreaterThanOrEqual(waitFrom);
  expect(wait).toBeLessThanOrEqual(waitTo);
  expect(await countOf(phone)).toBe(before);
}

describe('the limits of sending', () => {
  it('1: a cool-down after each code', async () => {
    const phone = newPhone();
    await sendFrom(phone).expect(200);
    await expectRefused(phone, 55, 60);
    await sql(`update otp_codes set created_at = now() - interval '61 seconds' where phone = $1`, [phone]);
    await sendFrom(phone).expect(200);
  });

  it('2: codes of a phone in an hour', async () => {
    const phone = newPhone();
    await earlier(phone, 2, '59 minutes');
    await earlier(phone, 1, '30 minutes');
    await expectRefused(phone, 1, 60);
    await sql(`update otp_codes set created_at = created_at - interval '2 minutes' where phone = $1`, [phone]);
    await sendFrom(phone).expect(200);
  });

  it('3: codes of a phone since midnight in Riyadh', async () => {
    const phone = newPhone();
    const midnight = `date_trunc('day', now(), 'Asia/Riyadh')`;
    await earlier(phone, 5, '2 hours');
    await sql(`update otp_codes set created_at = ${midnight} where phone = $1`, [phone]);
    const { hours } = await row<{ hours: number }>(`select extract(epoch from now() - ${midnight})::float8 / 3600 as hours`);
    // In the first hour of the day the hourly limit speaks first.
    await expectRefused(phone, 1, hours < 1 ? 3_600 : 86_400);
    await sql(`update otp_codes set created_at = ${midnight} - interval '1 second' where phone = $1`, [phone]);
    if (hours > 1) await sendFrom(phone).expect(200);
  });

  it('4: codes from an address in an hour, whatever the phones', async () => {
    const ip = newAddress();
    for (let count = 0; count < 4; count += 1) await sendFrom(newPhone(), ip).expect(200);
    await expectRefused(newPhone(), 3_500, 3_600, ip);
    await sendFrom(newPhone()).expect(200);
  });

  it('count the codes of a closed account', async () => {
    const client = await login();
    await client.delete('/api/accounts/me/').expect(200);
    await expectRefused(client.phone, 50, 60);
  });

  it('count every family', async () => {
    const phone = newPhone();
    await earlier(phone, 3, '10 minutes');
    await sql(`update otp_codes set family = 'mobile' where phone = $1`, [phone]);
    await expectRefused(phone, 2_900, 3_000);
  });

  it('see one number behind all its forms', async () => {
    const phone = newPhone();
    await sendFrom(phone).expect(200);
    await expectRefused(`+966${phone.slice(1)}`, 55, 60);
  });

  it('speak the language of the caller', async () => {
    const phone = newPhone();
    await sendFrom(phone).expect(200);
    const response = await sendFrom(phone).set('Accept-Language', 'en').expect(429);
    expect(response.body.detail).toMatch(/^A code was just sent\. Try again in \d+ seconds\.$/);
  });
});

describe('the throttles a minute', () => {
  let throttled: TestServer;
  beforeAll(async () => {
    throttled = await startServer({ ROLE: 'web', THROTTLE_OTP: '5', THROTTLE_AUTH: '3', THROTTLE_REFRESH: '2', THROTTLE_ANON: '4', THROTTLE_USER: '3' });
  });
  afterAll(() => throttled?.stop());

  const asStatuses = async (count: number, call: () => PromiseLike<{ status: number }>): Promise<number[]> => {
    const seen: number[] = [];
    for (let index = 0; index < count; index += 1) seen.push((await call()).status);
    return seen;
  };

  it('share one counter for send and verify, by address, and ignore tokens', async () => {
    const ip = newAddress();
    for (let count = 0; count < 3; count += 1) await send({ phone: newPhone() }, throttled.url).set('X-Forwarded-For', ip).expect(200);
    for (let count = 0; count < 2; count += 1) await verify({ phone: newPhone(), code: '1234' }, throttled.url).set('X-Forwarded-For', ip).expect(400);
    const response = await send({ phone: newPhone() }, throttled.url).set('X-Forwarded-For', ip).set('Authorization', 'Bearer stale').expect(429);
    expect(Number(response.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    await send({ phone: newPhone() }, throttled.url).set('X-Forwarded-For', newAddress()).expect(200);
  });

  it('limit passwords and refreshes by themselves', async () => {
    const ip = newAddress();
    const from = (path: string, body: object) => () => api(throttled.url).post(path).send(body).set('X-Forwarded-For', ip);
    expect(await asStatuses(4, from('/api/accounts/token/', { username: 'nobody', password: 'x' }))).toEqual([401, 401, 401, 429]);
    expect(await asStatuses(3, from('/api/accounts/token/refresh/', { refresh: 'x' }))).toEqual([401, 401, 429]);
    // Neither counts as a general call.
    expect(await asStatuses(5, () => api(throttled.url).get('/api/providers/list/').set('X-Forwarded-For', ip))).toEqual([200, 200, 200, 200, 429]);
  });

  it('count a signed-in caller by user, not by address; a bad token as nobody', async () => {
    const [one, other] = [await login(), await login()];
    const ip = newAddress();
    const as = (access: string) => () => api(throttled.url).get('/api/accounts/me/').set('Authorization', `Bearer ${access}`).set('X-Forwarded-For', ip);
    expect(await asStatuses(4, as(one.access))).toEqual([200, 200, 200, 429]);
    expect(await asStatuses(1, as(other.access))).toEqual([200]);
    expect(await asStatuses(5, as('stale'))).toEqual([401, 401, 401, 401, 429]);
  });

  it('never count health', async () => {
    const ip = newAddress();
    expect(new Set(await asStatuses(10, () => api(throttled.url).get('/health/').set('X-Forwarded-For', ip)))).toEqual(new Set([200]));
  });
});

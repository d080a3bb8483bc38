import { row, sql } from '../support/db';
import { api, login, newPhone, withToken } from '../support/http';
import { race, statuses, values } from '../support/race';
import { startServer, type TestServer } from '../support/server';

const send = (phone: string, url?: string) => api(url).post('/api/accounts/otp/send/').send({ phone });
const verify = (phone: string, code: string, url?: string) => api(url).post('/api/accounts/otp/verify/').send({ phone, code });
const codeOf = async (phone: string): Promise<string> => (await send(phone).expect(200)).body.dev_code;

/** Other codes than this one. */
const wrongCodes = (code: string, count: number): string[] => Array.from({ length: count }, (_, index) => String((Number(code) + 1 + index) % 10_000).padStart(4, '0'));

describe('one code, many hands', () => {
  it('gives one token pair and one account to 20 right answers at once', async () => {
    const phone = newPhone();
    const code = await codeOf(phone);
    const answers = await race(20, async () => verify(phone, code));
    expect(statuses(answers)).toEqual({ 200: 1, 400: 19 });
    const user = await row<{ id: number }>('select id from up_users where phone = $1', [phone]);
    expect(await row('select count(*)::int as count from up_users where phone = $1', [phone])).toEqual({ count: 1 });
    expect(await row('select count(*)::int as count from sessions where user_id = $1', [user.id])).toEqual({ count: 1 });
  });

  it.each([
    [3, { 400: 3 }, { attempts: 3, is_used: false }],
    [5, { 400: 4, 429: 1 }, { attempts: 5, is_used: true }],
    [12, { 400: 11, 429: 1 }, { attempts: 5, is_used: true }],
  ])('counts %d wrong answers at once', async (count, expected, left) => {
    const phone = newPhone();
    const wrong = wrongCodes(await codeOf(phone), count);
    const answers = await race(count, async (index) => verify(phone, wrong[index] as string));
    expect(statuses(answers)).toEqual(expected);
    expect(await row('select attempts, is_used from otp_codes where phone = $1', [phone])).toEqual(left);
  });

  it('lets at most five guesses through, the right one among many', async () => {
    const phone = newPhone();
    const code = await codeOf(phone);
    const guesses = [...wrongCodes(code, 15), code];
    const counts = statuses(await race(guesses.length, async (index) => verify(phone, guesses[index] as string)));
    const { attempts } = await row<{ attempts: number }>('select attempts from otp_codes where phone = $1', [phone]);
    expect(attempts).toBeLessThanOrEqual(5);
    expect((counts[200] ?? 0) + (counts[429] ?? 0)).toBe(1);
  });

  it('never brings a closed account back, nor lets its code open another', async () => {
    for (let round = 0; round < 8; round += 1) {
      const client = await login();
      const code = await codeOf(client.phone);
      const [closed, verified] = values(await race(2, async (index) => (index === 0 ? client.delete('/api/accounts/me/') : verify(client.phone, code))));
      // Either he signed in before it closed, or the code was spent by the closing.
      expect([closed?.status, verified?.status]).toEqual([200, verified?.status === 200 ? 200 : 400]);
      if (verified?.status === 200) expect(verified.body).toMatchObject({ user_id: client.userId, is_new_user: false });
      expect(await row('select phone from up_users where id = $1', [client.userId])).toEqual({ phone: null });
      const later = await login(client.phone);
      expect(later.userId).not.toBe(client.userId);
      await later.get('/api/accounts/me/').expect(200);
    }
  });
});

describe('the limits of sending', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ ROLE: 'web', OTP_COOLDOWN_SECONDS: '60', OTP_PHONE_HOURLY_LIMIT: '5', OTP_IP_HOURLY_LIMIT: '8' });
  });
  afterAll(() => server?.stop());

  it('of two sends at once one succeeds', async () => {
    for (let round = 0; round < 3; round += 1) {
      const phone = newPhone();
      const answers = await race(2, async () => send(phone, server.url).set('X-Forwarded-For', `192.0.2.${round + 1}`));
      expect(statuses(answers)).toEqual({ 200: 1, 429: 1 });
      expect(await row('select count(*)::int as count from otp_codes where phone = $1', [phone])).toEqual({ count: 1 });
    }
  });

  it('gives the last code of an address to one of many phones', async () => {
    const ip = `203.0.113.${Date.now() % 250}`;
    await sql(
      `insert into otp_codes (phone, family, code_hash, ip_address, expires_at, created_at)
       select '+1555' || n, 'accounts', 'x', $1, now(), now() - interval '10 minutes' from generate_series(1000000, 1000006) n`,
      [ip],
    );
    const answers = await race(10, async () => send(newPhone(), server.url).set('X-Forwarded-For', ip));
    expect(statuses(answers)).toEqual({ 200: 1, 429: 9 });
    expect(await row('select count(*)::int as count from otp_codes where ip_address = $1', [ip])).toEqual({ count: 8 });
    await sql('delete from otp_codes where ip_address = $1', [ip]);
  });

  it('gives the last code of a phone and hour to one of many callers', async () => {
    const hourly = await startServer({ ROLE: 'web', OTP_PHONE_HOURLY_LIMIT: '5' });
    try {
      const phone = newPhone();
      const codes = values(await race(12, async () => send(phone, hourly.url)));
      expect(codes.filter(({ status }) => status === 200)).toHaveLength(5);
      expect(codes.filter(({ status }) => status === 429)).toHaveLength(7);
      expect(await row('select count(*)::int as count from otp_codes where phone = $1', [phone])).toEqual({ count: 5 });
    } finally {
      await hourly.stop();
    }
  });
});

describe('an ended session', () => {
  it('is ended for the calls that run beside it', async () => {
    const client = await login();
    await race(5, async () => client.post('/api/accounts/logout/'));
    const after = await race(5, async () => withToken(client.access).get('/api/accounts/me/'));
    expect(statuses(after)).toEqual({ 401: 5 });
  });
});

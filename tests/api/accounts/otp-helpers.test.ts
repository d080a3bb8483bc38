import { readFileSync } from 'node:fs';
import { sql } from '../../support/db';
import { api, newPhone } from '../../support/http';
import { describeWith } from '../../support/optional';
import { startServer, type TestServer } from '../../support/server';
import { newCode, otpRows, send, verify, wrong } from './support';

/** Which helpers for one-time codes work where (spec/accounts.md, OTP helpers). */

const KEY = 'a-test-key-of-some-length';
const HELPERS = { OTP_DEV_ACCEPT_ANY_CODE: '1', OTP_TEST_MODE: '1', OTP_TEST_KEY: KEY, OTP_TEST_CODE: '4321', OTP_APP_BYPASS: '1' };

describe('development', () => {
  it('accepts only the right code unless told otherwise', async () => {
    const phone = newPhone();
    await verify({ phone, code: wrong(await newCode(phone)) }).expect(400);
    await verify({ phone: newPhone(), code: '0000' }).expect(400);
  });

  it('has no test mode: the header changes nothing', async () => {
    const phone = newPhone();
    expect((await send({ phone }).set('X-OTP-TEST-KEY', KEY).expect(200)).body.dev_code).toMatch(/^\d{4}$/);
  });

  describe('with OTP_DEV_ACCEPT_ANY_CODE', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ ROLE: 'web', ...HELPERS });
    });
    afterAll(() => server?.stop());

    it('accepts any 4 digits, without a code sent', async () => {
      const response = await verify({ phone: newPhone(), code: '0000' }, server.url).expect(200);
      expect(response.body.is_new_user).toBe(true);
    });

    it('spends a code that was sent, and still wants 4 digits', async () => {
      const phone = newPhone();
      await newCode(phone, server.url);
      await verify({ phone, code: '12a4' }, server.url).expect(400);
      await verify({ phone, code: '0000' }, server.url).expect(200);
      expect(await otpRows(phone)).toMatchObject([{ is_used: true }]);
    });

    it('issues random codes all the same: the test mode belongs to staging', async () => {
      const codes = new Set<string>();
      for (let count = 0; count < 4; count += 1) codes.add((await send({ phone: newPhone() }, server.url).set('X-OTP-TEST-KEY', KEY).expect(200)).body.dev_code);
      expect([...codes]).not.toEqual(['4321']);
    });
  });
});

describe('staging', () => {
  const listed = newPhone();
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ ROLE: 'web', APP_ENV: 'staging', ...HELPERS, OTP_APP_BYPASS_ALLOWLIST: `+966${listed.slice(1)}` });
  });
  afterAll(() => server?.stop());

  it.each([
    ['no header', undefined],
    ['a wrong key', 'a-test-key-of-some-lengtH'],
    ['a part of the key', KEY.slice(0, -1)],
  ])('shows no code to %s', async (_name, key) => {
    const call = send({ phone: newPhone() }, server.url);
    if (key) call.set('X-OTP-TEST-KEY', key);
    expect((await call.expect(200)).body).toEqual({ ok: true });
  });

  it('issues and shows the fixed code to a tester, and only that code works', async () => {
    const phone = newPhone();
    expect((await send({ phone }, server.url).set('X-OTP-TEST-KEY', KEY).expect(200)).body).toEqual({ ok: true, dev_code: '4321' });
    await verify({ phone, code: '1111' }, server.url).expect(400);
    await verify({ phone, code: '4321' }, server.url).expect(200);
  });

  it('accepts no code without a row: the helper of development is off', async () => {
    await verify({ phone: newPhone(), code: '0000' }, server.url).expect(400);
    await verify({ phone: newPhone(), code: '4321' }, server.url).expect(400);
  });

  it('lets listed phones in with any 4 digits while a code waits, and says so', async () => {
    await verify({ phone: listed, code: '0000' }, server.url).expect(400);
    await send({ phone: listed }, server.url).expect(200);
    await verify({ phone: listed, code: '0000' }, server.url).expect(200);
    await verify({ phone: listed, code: '0000' }, server.url).expect(400);
    expect(await sql(`select 1 from audit_logs where action = 'otp_bypass_used' and reference_id = $1`, [listed])).toHaveLength(1);
    expect(readFileSync(server.log, 'utf8')).toMatch(/bypass/i);
  });

  it('wants an unexpired code for the bypass', async () => {
    await send({ phone: listed }, server.url).expect(200);
    await sql('update otp_codes set expires_at = now() where phone = $1', [listed]);
    await verify({ phone: listed, code: '0000' }, server.url).expect(400);
  });

  it('lets no other phone in', async () => {
    const phone = newPhone();
    await send({ phone }, server.url).expect(200);
    const tries = await Promise.all(['0000', '1111'].map((code) => verify({ phone, code }, server.url)));
    expect(tries.map(({ status }) => status)).toContain(400);
  });
});

describe('staging with an empty list and a header of its own', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ ROLE: 'web', APP_ENV: 'staging', OTP_APP_BYPASS: '1', OTP_TEST_MODE: '1', OTP_TEST_KEY: KEY, OTP_TEST_HEADER: 'X-Tester' });
  });
  afterAll(() => server?.stop());

  it('bypasses for every phone', async () => {
    const phone = newPhone();
    await send({ phone }, server.url).expect(200);
    await verify({ phone, code: '0000' }, server.url).expect(200);
  });

  it('shows the random code under that header only', async () => {
    expect((await send({ phone: newPhone() }, server.url).set('X-Tester', KEY).expect(200)).body.dev_code).toMatch(/^\d{4}$/);
    expect((await send({ phone: newPhone() }, server.url).set('X-OTP-TEST-KEY', KEY).expect(200)).body).toEqual({ ok: true });
  });
});

const redisUrl = process.env['TEST_REDIS_URL'] ?? '';

describeWith('production (TEST_REDIS_URL)', redisUrl !== '', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({
      ROLE: 'web',
      NODE_ENV: 'production',
      APP_ENV: 'production',
      ...HELPERS,
      SECRET_KEY: 's'.repeat(40),
      OTP_PEPPER: 'p'.repeat(40),
      ALLOWED_HOSTS: '127.0.0.1',
      REDIS_URL: redisUrl,
      TRUSTED_PROXY_COUNT: '1',
      SMS_GATEWAY: 'kavenegar',
      KAVENEGAR_API_KEY: 'key',
      KAVENEGAR_TEMPLATE: 'verify',
      KAVENEGAR_BASE_URL: 'http://127.0.0.1:9',
    });
  });
  afterAll(() => server?.stop());

  const https = <T extends { set(name: string, value: string): T }>(call: T): T => call.set('X-Forwarded-Proto', 'https');

  it('has every helper off, whatever the environment says, and warns', async () => {
    const phone = newPhone();
    await https(verify({ phone, code: '0000' }, server.url)).expect(400);
    expect((await https(send({ phone }, server.url)).set('X-OTP-TEST-KEY', KEY).expect(200)).body).toEqual({ ok: true });
    await https(verify({ phone, code: '4321' }, server.url)).expect(400);
    await https(verify({ phone, code: '0000' }, server.url)).expect(400);
    const log = readFileSync(server.log, 'utf8');
    for (const name of ['OTP_DEV_ACCEPT_ANY_CODE', 'OTP_TEST_MODE', 'OTP_APP_BYPASS']) expect(log).toContain(`${name} is set but has no effect in production`);
  });

  it('leaves plain HTTP for HTTPS', async () => {
    const response = await api(server.url).get('/api/accounts/me/').expect(301);
    expect(response.headers['location']).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/api\/accounts\/me\/$/);
  });
});

import { row, sql } from '../../support/db';
import { api, login, newPhone } from '../../support/http';
import { expectFields, newCode, otpRows, send, verify, wrong } from './support';

const DETAIL = { detail: expect.any(String) };

describe('otp/send', () => {
  it('answers ok and, in development, the code', async () => {
    const response = await send({ phone: newPhone() }).expect(200);
    expect(response.body).toEqual({ ok: true, dev_code: expect.stringMatching(/^\d{4}$/) });
  });

  it('keeps the hash of the code, never the code, for five minutes', async () => {
    const phone = newPhone();
    const code = await newCode(phone);
    const stored = await row<{ code_hash: string; family: string; life: number; ip_address: string }>(
      'select code_hash, family, ip_address, extract(epoch from expires_at - created_at)::float8 as life from otp_codes where phone = $1',
      [phone],
    );
    expect(stored).toEqual({ code_hash: expect.any(String), family: 'accounts', life: 300, ip_address: '127.0.0.1' });
    expect(JSON.stringify(stored)).not.toContain(code);
  });

  it('notes the address behind the trusted proxy', async () => {
    const phone = newPhone();
    await send({ phone }).set('X-Forwarded-For', '6.6.6.6, 203.0.113.7').expect(200);
    expect(await row('select ip_address from otp_codes where phone = $1', [phone])).toEqual({ ip_address: '203.0.113.7' });
  });

  it.each([
    ['nothing', {}],
    ['null', { phone: null }],
    ['blank', { phone: ' ' }],
    ['a word', { phone: 'abc' }],
    ['too short', { phone: '123456' }],
    ['too long', { phone: '1234567890123456' }],
    ['an object', { phone: { a: 1 } }],
    ['a list', { phone: ['0551234567'] }],
  ])('refuses %s', async (_name, body) => {
    expectFields((await send(body).expect(400)).body, ['phone']);
  });

  it.each([['966'], ['+966'], ['00966']])('takes %s as the same number', async (prefix) => {
    const phone = newPhone();
    await send({ phone: `${prefix}${phone.slice(1)}` }).expect(200);
    expect(await otpRows(phone)).toHaveLength(1);
  });

  it('takes a JSON number', async () => {
    const phone = newPhone();
    await send({ phone: Number(phone) }).expect(200);
    expect(await otpRows(phone)).toHaveLength(1);
  });

  it('ignores a stale token', async () => {
    await send({ phone: newPhone() }).set('Authorization', 'Bearer stale').expect(200);
    await verify({ phone: newPhone(), code: '1234' }).set('Authorization', 'Bearer stale').expect(400);
  });

  it('answers the same whether or not the phone has an account', async () => {
    const known = await login();
    const [one, other] = [await send({ phone: known.phone }), await send({ phone: newPhone() })];
    expect([one.status, Object.keys(one.body)]).toEqual([other.status, Object.keys(other.body)]);
  });

  it('writes an audit row without the code', async () => {
    const phone = newPhone();
    const code = await newCode(phone);
    const audit = await row<{ extra: object }>(`select reference_id, extra from audit_logs where action = 'login_otp_sent' and reference_type = 'phone' and reference_id = $1`, [
      phone,
    ]);
    expect(audit.extra).toEqual({});
    expect(JSON.stringify(audit.extra)).not.toContain(code);
  });
});

describe('otp/verify', () => {
  it('registers a new phone', async () => {
    const phone = newPhone();
    const response = await verify({ phone, code: await newCode(phone) }).expect(200);
    expect(response.body).toEqual({
      ok: true,
      user_id: expect.any(Number),
      role_state: 'phone_only',
      is_new_user: true,
      needs_completion: true,
      refresh: expect.any(String),
      access: expect.any(String),
    });
    const user = await row('select phone, username, email, role_state, is_active, phone_verified_at is not null as verified from up_users where id = $1', [response.body.user_id]);
    expect(user).toEqual({ phone, username: null, email: null, role_state: 'phone_only', is_active: true, verified: true });
  });

  it('knows the account at the second time', async () => {
    const first = await login();
    const again = await verify({ phone: first.phone, code: await newCode(first.phone) }).expect(200);
    expect(again.body).toMatchObject({ user_id: first.userId, is_new_user: false, role_state: 'phone_only' });
  });

  it.each([
    ['visitor', 'phone_only', true],
    ['client', 'client', false],
    ['provider', 'provider', false],
    ['staff', 'staff', false],
  ])('a %s signs in as %s', async (before, after, needsCompletion) => {
    const { phone, userId } = await login();
    await sql('update up_users set role_state = $2 where id = $1', [userId, before]);
    const response = await verify({ phone, code: await newCode(phone) }).expect(200);
    expect(response.body).toMatchObject({ role_state: after, needs_completion: needsCompletion });
  });

  it.each(['966', '+966', '00966', ''])('finds an account stored as %s5…', async (prefix) => {
    const phone = newPhone();
    const { userId } = await login(phone);
    await sql('update up_users set phone = $2 where id = $1', [userId, `${prefix}${phone.slice(1)}`]);
    const response = await verify({ phone, code: await newCode(phone) }).expect(200);
    expect(response.body).toMatchObject({ user_id: userId, is_new_user: false });
    expect(await row('select phone from up_users where id = $1', [userId])).toEqual({ phone });
  });

  it.each([
    ['Arabic digits', (code: string) => [...code].map((digit) => String.fromCharCode(0x660 + Number(digit))).join('')],
    ['Persian digits', (code: string) => [...code].map((digit) => String.fromCharCode(0x6f0 + Number(digit))).join('')],
    ['blanks around', (code: string) => ` ${code} `],
  ])('takes the code in %s', async (_name, form) => {
    const phone = newPhone();
    await verify({ phone, code: form(await newCode(phone)) }).expect(200);
  });

  it.each([['12345'], ['123'], ['12a4'], [''], ['1 23'], [null], [undefined], [{}]])('refuses %j as a code, and counts no try', async (code) => {
    const phone = newPhone();
    await newCode(phone);
    const response = await verify({ phone, code }).expect(400);
    expectFields(response.body, ['code']);
    expect(await otpRows(phone)).toMatchObject([{ attempts: 0, is_used: false }]);
  });

  it('reports every bad field', async () => {
    expectFields((await verify({ phone: 'x', code: 'y' }).expect(400)).body, ['phone', 'code']);
  });

  it('knows no code for a phone that asked for none', async () => {
    expect((await verify({ phone: newPhone(), code: '1234' }).expect(400)).body).toEqual(DETAIL);
  });

  it('takes a code once', async () => {
    const phone = newPhone();
    const code = await newCode(phone);
    await verify({ phone, code }).expect(200);
    expect((await verify({ phone, code }).expect(400)).body).toEqual(DETAIL);
    expect(await otpRows(phone)).toMatchObject([{ is_used: true }]);
  });

  it('refuses an expired code', async () => {
    const phone = newPhone();
    const code = await newCode(phone);
    await sql('update otp_codes set expires_at = now() where phone = $1', [phone]);
    expect((await verify({ phone, code }).expect(400)).body).toEqual(DETAIL);
    expect(await otpRows(phone)).toMatchObject([{ attempts: 0, is_used: false }]);
  });

  it('takes the right code after four wrong tries', async () => {
    const phone = newPhone();
    const code = await newCode(phone);
    for (let attempts = 1; attempts <= 4; attempts += 1) {
      expect((await verify({ phone, code: wrong(code) }).expect(400)).body).toEqual(DETAIL);
      expect(await otpRows(phone)).toMatchObject([{ attempts, is_used: false }]);
    }
    await verify({ phone, code }).expect(200);
  });

  it('spends the code at the fifth wrong try', async () => {
    const phone = newPhone();
    const code = await newCode(phone);
    for (let attempt = 1; attempt <= 4; attempt += 1) await verify({ phone, code: wrong(code) }).expect(400);
    const fifth = await verify({ phone, code: wrong(code) }).expect(429);
    expect(fifth.body).toEqual(DETAIL);
    expect(Number(fifth.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(await otpRows(phone)).toMatchObject([{ attempts: 5, is_used: true }]);
    await verify({ phone, code }).expect(400);
    await verify({ phone, code: wrong(code) }).expect(400);
  });

  it('knows only the newest code', async () => {
    const phone = newPhone();
    const [older, newer] = [await newCode(phone), await newCode(phone)];
    if (older !== newer) await verify({ phone, code: older }).expect(400);
    await verify({ phone, code: newer }).expect(200);
    // Spending the newest one brings no older one back.
    await verify({ phone, code: older }).expect(400);
  });

  it('knows no code of another family', async () => {
    const phone = newPhone();
    const code = await newCode(phone);
    await sql(`update otp_codes set family = 'mobile' where phone = $1`, [phone]);
    await verify({ phone, code }).expect(400);
    expect(await otpRows(phone)).toMatchObject([{ attempts: 0, is_used: false }]);
  });

  it('voids its codes when another family sends a newer one', async () => {
    const phone = newPhone();
    const code = await newCode(phone);
    await sql(`insert into otp_codes (phone, family, code_hash, ip_address, expires_at) values ($1, 'mobile', 'x', '', now() + interval '5 minutes')`, [phone]);
    await verify({ phone, code }).expect(400);
  });

  it('binds a code to its phone', async () => {
    const [one, other] = [newPhone(), newPhone()];
    const codes = [await newCode(one), await newCode(other)];
    await sql('update otp_codes set code_hash = (select code_hash from otp_codes where phone = $2) where phone = $1', [one, other]);
    await verify({ phone: one, code: codes[1] }).expect(400);
  });

  it('refuses a blocked account, and spends the code', async () => {
    const { phone, userId } = await login();
    await sql('update up_users set is_active = false where id = $1', [userId]);
    const code = await newCode(phone);
    const response = await verify({ phone, code }).expect(400);
    expect(response.body).toEqual(DETAIL);
    expect((await otpRows(phone))[0]).toMatchObject({ is_used: true });
    expect(await row('select count(*)::int as sessions from sessions where user_id = $1', [userId])).toEqual({ sessions: 1 });
  });

  it.each([
    ['en-GB,en;q=0.9', 'en'],
    ['fa', 'fa'],
    ['de', 'ar'],
    ['', 'ar'],
  ])('sets the language of %j', async (header, language) => {
    const phone = newPhone();
    const response = await verify({ phone, code: await newCode(phone) })
      .set('Accept-Language', header)
      .expect(200);
    expect(await row('select language from up_users where id = $1', [response.body.user_id])).toEqual({ language });
  });

  it('keeps the language when the next login names none', async () => {
    const phone = newPhone();
    await verify({ phone, code: await newCode(phone) })
      .set('Accept-Language', 'fa')
      .expect(200);
    await verify({ phone, code: await newCode(phone) }).expect(200);
    expect(await row('select language from up_users where phone = $1', [phone])).toEqual({ language: 'fa' });
  });

  it('writes an audit row', async () => {
    const { userId } = await login();
    expect(await row(`select actor_id from audit_logs where action = 'login_otp_verified' and reference_type = 'user' and reference_id = $1`, [String(userId)])).toEqual({
      actor_id: userId,
    });
  });
});

describe('what is said', () => {
  it.each([
    [undefined, /[\u0600-\u06ff]/],
    ['ar', /[\u0600-\u06ff]/],
    ['en-US', /^[\x20-\x7e]+$/],
    ['fa', /کد/],
    ['de, en;q=0.5', /^[\x20-\x7e]+$/],
    ['de', /[\u0600-\u06ff]/],
  ])('follows Accept-Language %j', async (header, text) => {
    const call = verify({ phone: newPhone(), code: '1234' });
    if (header) call.set('Accept-Language', header);
    expect((await call.expect(400)).body.detail).toMatch(text);
  });
});

describe('the paths', () => {
  it('answer without the final slash too', async () => {
    await api().post('/api/accounts/otp/send').send({ phone: newPhone() }).expect(200);
  });

  it.each(['get', 'put', 'patch', 'delete'] as const)('know no %s', async (method) => {
    const response = await api()[method]('/api/accounts/otp/send/').expect(405);
    expect(response.headers['allow']).toContain('POST');
    expect(response.body).toEqual(DETAIL);
  });

  it('refuse malformed JSON', async () => {
    const response = await api().post('/api/accounts/otp/send/').set('Content-Type', 'application/json').send('{"phone":').expect(400);
    expect(response.body).toEqual(DETAIL);
  });

  it('take an empty body as {}', async () => {
    const response = await api().post('/api/accounts/otp/send/').set('Content-Type', 'application/json').expect(400);
    expectFields(response.body, ['phone']);
  });
});

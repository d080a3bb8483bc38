import { aDesk, askCode, Browser, deskPerson, enterDashboard, messagesOf, SESSION_COOKIE, shownCode } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { api, login, newPhone } from '../../support/http';
import { race } from '../../support/race';

const asHtml = (text: string): boolean => text.startsWith('<!doctype html><html lang="ar" dir="rtl">');

/** How many codes went to a number. */
const sentTo = async (phone: string): Promise<number> => (await sql(`select 1 from audit_logs where action = 'login_otp_sent' and reference_id = $1`, [phone])).length;

describe('login', () => {
  test('the form stands for itself: Arabic, right to left, local style, no script', async () => {
    const page = await new Browser().get('/login/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(asHtml(page.text)).toBe(true);
    expect(page.text).not.toMatch(/<script|https?:\/\/(?!www\.w3)/);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.headers['cache-control']).toBe('no-store');
    const style = await api().get('/dashboard-assets/style.css');
    expect(style.status).toBe(200);
    expect(style.headers['content-type']).toContain('text/css');
  });

  test.each(['05', '5', '9665', '009665', '+9665'])('a number written %s… is the same person', async (form) => {
    const { phone } = await deskPerson({ level: 'admin' });
    const { to } = await enterDashboard(phone.replace(/^05/, form));
    expect(to).toBe('/dashboard/');
  });

  test('what is no number is said on the form', async () => {
    const page = await new Browser().post('/login/', { phone: 'abc' });
    expect(page.status).toBe(200);
    expect(messagesOf(page.text)).toEqual([{ kind: 'error', text: 'رقم الجوال غير صالح.' }]);
  });

  test('strangers, clients and blocked staff get the answer of staff, and no code', async () => {
    const blocked = await deskPerson({ level: 'admin' });
    await sql('update up_users set is_active = false where id = $1', [blocked.userId]);
    const client = await login();
    for (const phone of [newPhone(), client.phone, blocked.phone]) {
      const browser = new Browser();
      const before = await sentTo(phone);
      const answer = await browser.post('/login/', { phone });
      expect([answer.status, answer.headers['location']]).toEqual([302, '/dashboard/otp/']);
      expect(await sentTo(phone)).toBe(before);
      const [otp, page, tried] = [await browser.get('/otp/'), await browser.get('/'), await browser.post('/otp/', { code: '1234' })];
      expect([otp.status, page.status, page.headers['location'], tried.status]).toEqual([200, 302, '/dashboard/otp/', 200]);
    }
  });

  test('a number that is not staff uses up the same limits, so that none of them tells', async () => {
    const { phone } = await deskPerson({ level: 'admin' });
    for (const number of [phone, newPhone()]) {
      await askCode(number);
      expect(await sql('select family, attempts, is_used from otp_codes where phone = $1', [number])).toEqual([{ family: 'dashboard', attempts: 0, is_used: false }]);
    }
  });

  test('a form of another site is refused', async () => {
    const answer = await api().post('/dashboard/login/').set('Origin', 'https://evil.example').type('form').send({ phone: newPhone() });
    expect(answer.status).toBe(403);
    expect(asHtml(answer.text)).toBe(true);
  });

  test('neither answer takes longer for staff than for strangers', async () => {
    const { phone } = await deskPerson({ level: 'admin' });
    const took = async (number: string): Promise<number> => {
      const started = performance.now();
      await new Browser().post('/login/', { phone: number });
      return performance.now() - started;
    };
    const [staff, stranger] = [await took(phone), await took(newPhone())];
    expect(Math.min(staff, stranger)).toBeGreaterThanOrEqual(249);
  });
});

describe('the code', () => {
  test('a right one opens the page first asked for, under a new session id', async () => {
    const { phone } = await deskPerson({ level: 'admin' });
    const browser = new Browser();
    expect((await browser.get('/audit/?action=x')).headers['location']).toBe('/dashboard/login/');
    await askCode(phone, browser);
    const waiting = browser.cookies.get(SESSION_COOKIE);
    const code = shownCode((await browser.get('/otp/')).text);
    const answer = await browser.post('/otp/', { code });
    expect([answer.status, answer.headers['location']]).toEqual([302, '/dashboard/audit/?action=x']);
    expect(browser.cookies.get(SESSION_COOKIE)).not.toBe(waiting);
    const cookie = [answer.headers['set-cookie']].flat().find((line) => String(line).startsWith(SESSION_COOKIE));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const old = new Browser();
    old.cookies.set(SESSION_COOKIE, waiting as string);
    expect((await old.get('/')).headers['location']).toBe('/dashboard/login/');
  });

  test.each([
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    '/..//evil.example',
    '/%0d%0aX: y',
    'javascript:alert(1)',
  ])('next %s leads nowhere else', async (next) => {
    const { phone } = await deskPerson({ level: 'admin' });
    const browser = new Browser();
    await browser.post('/login/', { phone, next });
    browser.cookies.set('souq_dashboard_next', browser.cookies.get('souq_dashboard_next') ?? encodeURIComponent(next));
    const answer = await browser.post('/otp/', { code: shownCode((await browser.get('/otp/')).text) });
    expect(answer.status).toBe(302);
    const target = new URL(answer.headers['location'] as string, 'http://here.test');
    expect(target.origin).toBe('http://here.test');
    expect(answer.headers['location']).not.toMatch(/^\/[/\\]/);
  });

  test('five wrong tries kill it, and no answer tells', async () => {
    const { phone } = await deskPerson({ level: 'admin' });
    const browser = await askCode(phone);
    const code = shownCode((await browser.get('/otp/')).text);
    const wrong = code === '0000' ? '1111' : '0000';
    const texts = new Set<string>();
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await browser.post('/otp/', { code: wrong });
      expect(answer.status).toBe(200);
      texts.add(JSON.stringify(messagesOf(answer.text)));
    }
    expect(texts.size).toBe(1);
    expect((await browser.post('/otp/', { code })).status).toBe(200);
    expect((await browser.get('/')).headers['location']).toBe('/dashboard/otp/');
  });

  test('racing tries count one by one: five of twenty wrong ones, and of ten right ones one', async () => {
    const { phone, userId } = await deskPerson({ level: 'admin' });
    const browser = await askCode(phone);
    const code = shownCode((await browser.get('/otp/')).text);
    const wrong = code === '0000' ? '1111' : '0000';
    await race(20, () => browser.post('/otp/', { code: wrong }));
    expect(await row('select attempts, is_used from otp_codes where phone = $1', [phone])).toEqual({ attempts: 5, is_used: true });

    const again = await askCode(phone);
    const right = shownCode((await again.get('/otp/')).text);
    const frozen = again.cookieHeader();
    const answers = await race(10, () => api().post('/dashboard/otp/').set('Cookie', frozen).type('form').send({ code: right }));
    expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value.status === 302 && answer.value.headers['location'] === '/dashboard/')).toHaveLength(1);
    expect(await sql('select 1 from dashboard_sessions where user_id = $1', [userId])).toHaveLength(1);
  });

  test('a code of the API does not open the dashboard, nor the other way round', async () => {
    const { phone } = await deskPerson({ level: 'admin' });
    const browser = await askCode(phone);
    const sent = await api().post('/api/accounts/otp/send/').send({ phone });
    expect((await browser.post('/otp/', { code: sent.body.dev_code })).status).toBe(200);
    await askCode(phone, browser);
    const code = shownCode((await browser.get('/otp/')).text);
    expect((await api().post('/api/accounts/otp/verify/').send({ phone, code })).status).toBe(400);
  });

  test('an expired one, and one of a person who is staff no more, open nothing', async () => {
    const first = await deskPerson({ level: 'admin' });
    const browser = await askCode(first.phone);
    const code = shownCode((await browser.get('/otp/')).text);
    await sql(`update otp_codes set expires_at = now() - interval '1 second' where phone = $1`, [first.phone]);
    expect((await browser.post('/otp/', { code })).status).toBe(200);

    const second = await deskPerson({ level: 'admin' });
    const other = await askCode(second.phone);
    const theirs = shownCode((await other.get('/otp/')).text);
    await sql('update up_users set is_staff = false where id = $1', [second.userId]);
    expect((await other.post('/otp/', { code: theirs })).status).toBe(200);
  });

  test('sign-ins are audited', async () => {
    const desk = await deskPerson({ level: 'admin' });
    await enterDashboard(desk.phone);
    const actions = await sql<{ action: string }>(`select action from audit_logs where reference_id = any($1::text[]) and action like 'login%' order by id`, [
      [desk.phone, String(desk.userId)],
    ]);
    expect(actions.map(({ action }) => action)).toEqual(['login_otp_sent', 'login_otp_verified']);
  });
});

describe('sessions end', () => {
  test.each(['get', 'post'] as const)('by logout (%s)', async (method) => {
    const desk = await aDesk('admin');
    const kept = desk.cookieHeader();
    const answer = await desk[method]('/logout/');
    expect([answer.status, answer.headers['location']]).toEqual([302, '/dashboard/login/']);
    expect((await api().get('/dashboard/').set('Cookie', kept)).headers['location']).toBe('/dashboard/login/');
  });

  test.each([
    ['the account is blocked', 'update up_users set is_active = false where id = $1'],
    ['the account is closed', 'update up_users set deleted_at = now() where id = $1'],
    ['every sign-in is revoked', 'update sessions set revoked_at = now() where user_id = $1'],
    ['their time is over', `update dashboard_sessions set expires_at = now() - interval '1 second' where user_id = $1`],
    ['nothing was asked for long', `update dashboard_sessions set seen_at = now() - interval '121 minutes' where user_id = $1`],
  ])('when %s', async (_why, statement) => {
    const desk = await aDesk('admin');
    expect((await desk.get('/')).status).toBe(200);
    await sql(statement, [desk.userId]);
    expect((await desk.get('/')).headers['location']).toBe('/dashboard/login/');
  });

  test.each([
    ['the staff flag goes', 'update up_users set is_staff = false where id = $1'],
    ['the profile is revoked', 'update user_access_profiles set revoked_at = now() where user_id = $1'],
    ['the profile expires', 'update user_access_profiles set expires_at = now() where user_id = $1'],
  ])('in 403 when %s', async (_why, statement) => {
    const desk = await aDesk('admin');
    await sql(statement, [desk.userId]);
    const page = await desk.get('/');
    expect(page.status).toBe(403);
    expect(asHtml(page.text)).toBe(true);
  });
});

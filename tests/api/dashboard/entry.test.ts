import { aDesk, askCode, Browser, deskPerson, messagesOf } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { api, login } from '../../support/http';

/** The entry table of spec/backoffice.md, section 3: its rows, and their order. */

const isPage = (text: string): boolean => text.startsWith('<!doctype html><html lang="ar" dir="rtl">');

describe('rows', () => {
  test.each(['/', '/requests/', '/requests', '/nothing/', '/requests/1/actions/send/'])('no session: %s asks for the sign-in', async (path) => {
    for (const answer of [await new Browser().get(path), await new Browser().post(path, {}, { csrf: null })])
      expect([answer.status, answer.headers['location']]).toEqual([302, '/dashboard/login/']);
  });

  test('a made-up or foreign cookie is no session', async () => {
    const browser = new Browser();
    for (const value of ['x', 'f'.repeat(64), '%00', '']) {
      browser.cookies.set('souq_dashboard', value);
      expect((await browser.get('/')).headers['location']).toBe('/dashboard/login/');
    }
  });

  test('a bearer token is no session, and the session opens no API path', async () => {
    const client = await login();
    await sql('update up_users set is_staff = true where id = $1', [client.userId]);
    expect((await client.get('/dashboard/')).headers['location']).toBe('/dashboard/login/');
    const desk = await aDesk('admin');
    expect((await desk.send(api().get('/api/backoffice/me/access/'))).status).toBe(401);
  });

  test('code not verified: back to its page, whoever it is', async () => {
    const { phone } = await deskPerson({ level: 'admin' });
    const browser = await askCode(phone);
    for (const answer of [await browser.get('/'), await browser.get('/requests/'), await browser.post('/categories/create/', { name: 'x' })])
      expect([answer.status, answer.headers['location']]).toEqual([302, '/dashboard/otp/']);
  });

  test('not staff any more: 403, before everything else', async () => {
    const desk = await aDesk('admin');
    await sql('update up_users set is_staff = false where id = $1', [desk.userId]);
    for (const answer of [await desk.get('/'), await desk.get('/nothing/'), await desk.post('/categories/create/', {}, { csrf: null })]) {
      expect(answer.status).toBe(403);
      expect(isPage(answer.text)).toBe(true);
    }
  });

  test('lacking the key: to the first page he may open, with a message there; nothing changes', async () => {
    const clerk = await aDesk('user', ['extras', 'support']);
    const answer = await clerk.post('/categories/create/', { name: 'ممنوع', is_active: '1' });
    expect([answer.status, answer.headers['location']]).toEqual([302, '/dashboard/support/']);
    expect(messagesOf((await clerk.get('/support/')).text)[0]?.kind).toBe('error');
    expect(messagesOf((await clerk.get('/support/')).text)).toEqual([]);
    expect(await sql(`select 1 from service_categories where name = 'ممنوع'`)).toHaveLength(0);
  });

  test('a dashboard that is switched off opens nothing for level user', async () => {
    const clerk = await aDesk('user', ['features', 'promo']);
    await sql(`update dashboards set is_active = false where code = 'features'`);
    try {
      expect((await clerk.get('/features/')).headers['location']).toBe('/dashboard/promo/');
      expect((await (await aDesk('admin')).get('/features/')).status).toBe(200);
    } finally {
      await sql(`update dashboards set is_active = true where code = 'features'`);
    }
  });

  test('features alone opens its page and no first one', async () => {
    const clerk = await aDesk('user', ['features']);
    expect([(await clerk.get('/')).status, (await clerk.get('/features/')).status]).toEqual([403, 200]);
  });

  test('a wrong or foreign token is 403, one in the header is taken', async () => {
    const [desk, other] = [await aDesk('admin'), await aDesk('admin')];
    for (const csrf of ['x', 'f'.repeat(64), other.cookies.get('csrftoken') as string]) expect((await desk.post('/content/links/update/', {}, { csrf })).status).toBe(403);
    const answer = await desk.send(
      api()
        .post('/dashboard/content/links/update/')
        .type('form')
        .set('X-CSRFToken', desk.cookies.get('csrftoken') as string),
      '',
    );
    expect(answer.status).toBe(302);
  });

  test('a form of another site is 403 with the right token too', async () => {
    const desk = await aDesk('admin');
    const token = desk.cookies.get('csrftoken') as string;
    const post = (origin: string) => desk.send(api().post('/dashboard/content/links/update/').type('form').set('Origin', origin), `csrfmiddlewaretoken=${token}`);
    expect((await post('https://evil.example')).status).toBe(403);
    expect((await post('null')).status).toBe(403);
    expect((await post(new URL(api().get('/').url).origin)).status).toBe(302);
  });

  test.each(['0', '-1', 'abc', '2147483648', '99999999999999999999', '%00', '%E0%A4%A'])('an id %s is 404', async (id) => {
    const answer = await (await aDesk('admin')).get(`/requests/${id}/`);
    expect(answer.status).toBe(404);
    expect(isPage(answer.text)).toBe(true);
  });

  test('other methods are 405', async () => {
    const desk = await aDesk('admin');
    for (const method of ['put', 'patch', 'delete'] as const) {
      const answer = await desk.send(api()[method]('/dashboard/requests/'));
      expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, 'GET, HEAD']);
      expect(isPage(answer.text)).toBe(true);
    }
    expect((await desk.send(api().head('/dashboard/requests/'))).status).toBe(200);
  });
});

describe('order', () => {
  test('key before method, method before token, token before row', async () => {
    const [admin, clerk, qa] = [await aDesk('admin'), await aDesk('user', ['promo']), await aDesk('qa', ['content', 'billing'])];
    const path = '/requests/2147483647/actions/send/';
    expect((await clerk.get(path)).headers['location']).toBe('/dashboard/promo/');
    expect((await qa.post(path, {}, { csrf: null })).headers['location']).toBe('/dashboard/requests/');
    expect((await admin.get(path)).status).toBe(405);
    expect((await admin.post(path, {}, { csrf: null })).status).toBe(403);
    expect((await admin.post(path)).status).toBe(404);
  });

  test('row before form: an unknown row is 404 whatever was sent', async () => {
    const admin = await aDesk('admin');
    expect((await admin.post('/access-profiles/2147483647/actions/update/', { level: 'king' })).status).toBe(404);
  });
});

describe('broken input is an Arabic page', () => {
  test.each([
    ['too large', 413, 'application/x-www-form-urlencoded', `a=${'x'.repeat(1_100_000)}`],
    ['of a strange type', 415, 'text/xml', '<a/>'],
    ['broken JSON', 400, 'application/json', '{"a"'],
    ['a broken form', 400, 'multipart/form-data; boundary=x', '--x\r\nbroken'],
  ])('%s', async (_what, status, type, body) => {
    const desk = await aDesk('admin');
    const answer = await desk.send(api().post('/dashboard/categories/create/').set('Content-Type', type), body);
    expect(answer.status).toBe(status);
    expect(isPage(answer.text)).toBe(true);
    expect(answer.text).not.toContain('"error"');
  });

  test('an unknown page, with the menu of who asks', async () => {
    const answer = await (await aDesk('user', ['promo'])).get('/nothing/');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('href="/dashboard/promo/"');
    expect(answer.text).not.toContain('href="/dashboard/requests/"');
  });

  test('an unknown host', async () => {
    const answer = await api().get('/dashboard/').set('Host', 'evil.example');
    expect(answer.status).toBe(400);
    expect(isPage(answer.text)).toBe(true);
  });

  test('NUL, half characters and endless words in filters', async () => {
    const desk = await aDesk('admin');
    for (const q of ['%00', '%ED%A0%80', 'x'.repeat(5000), "'%22%3C%3E%5C%25_"]) expect((await desk.get(`/requests/?q=${q}&city=${q}&from=${q}`)).status).toBe(200);
  });
});

describe('access that ends in the middle', () => {
  test('revoked between page and press: nothing is done', async () => {
    const desk = await aDesk('power');
    await aDesk('admin');
    expect((await desk.get('/categories/create/')).status).toBe(200);
    await sql('update user_access_profiles set revoked_at = now() where id = $1', [desk.profileId]);
    expect((await desk.post('/categories/create/', { name: 'بعد السحب' })).status).toBe(403);
    expect(await sql(`select 1 from service_categories where name = 'بعد السحب'`)).toHaveLength(0);
  });

  test('sessions are kept as hashes', async () => {
    const desk = await aDesk('admin');
    const { count } = await row<{ count: string }>('select count(*) from dashboard_sessions d where d::text like $1', [`%${desk.cookies.get('souq_dashboard')}%`]);
    expect(Number(count)).toBe(0);
  });
});

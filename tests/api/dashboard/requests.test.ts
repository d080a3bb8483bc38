import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { login } from '../../support/http';
import { aClient, aProvider, aRequest, aSubcategory, type Provider } from '../../support/market';
import { eventually } from '../../support/poll';
import { ESCAPED, expectExports, MARKUP, press, pressTogether } from './helpers';

/** Service requests on the dashboard (spec/backoffice.md, section 4; spec/marketplace.md, rows 19-22). */

let admin: Desk;
let provider: Provider;
let subcategory: number;

beforeAll(async () => {
  admin = await aDesk('admin');
  subcategory = await aSubcategory();
  provider = await aProvider([subcategory]);
});

const made = async (type: 'normal' | 'competitive' | 'urgent' = 'normal') => aRequest(await aClient(), subcategory, type, type === 'normal' ? provider.providerId : undefined);
const stored = (id: number) => row<{ state: string; provider_id: number | null }>('select state, provider_id from service_requests where id = $1', [id]);
const setState = (id: number, state: string) => sql('update service_requests set state = $2 where id = $1', [id, state]);
const act = (id: number, word: string, fields: Record<string, string> = {}, desk = admin) => press(desk, `/requests/${id}/actions/${word}/`, fields);

describe('the list', () => {
  test('finds by title, description and phone, and narrows', async () => {
    const client = await aClient();
    const id = await aRequest(client, subcategory, 'competitive');
    await sql(`update service_requests set title = $2, city = 'أبها' where id = $1`, [id, `عنوان ${id} فريد`]);
    const link = `/dashboard/requests/${id}/`;
    for (const query of [`q=${client.phone}`, `q=${encodeURIComponent(`عنوان ${id}`)}`, `q=${client.phone}&status=sent&type=competitive&city=${encodeURIComponent('أبها')}`])
      expect((await admin.get(`/requests/?${query}`)).text).toContain(link);
    for (const query of ['status=new', 'status=nonsense', 'type=urgent', 'city=x', 'from=2999-01-01', 'to=2000-01-01'])
      expect((await admin.get(`/requests/?q=${client.phone}&${query}`)).text).not.toContain(link);
  });

  test('an invalid date is ignored and said', async () => {
    const { text } = await admin.get('/requests/?from=2024-02-30&to=abc');
    expect(text.match(/class="message message-warning"/g)).toHaveLength(2);
  });

  test('a page beyond the end is the last one, filters stay in the links', async () => {
    const client = await aClient();
    for (let index = 0; index < 21; index += 1) await aRequest(client, subcategory, 'competitive');
    const page = (number: string) => admin.get(`/requests/?q=${client.phone}&page=${number}`).then(({ text }) => text);
    expect(await page('1')).toContain(`q=${client.phone}&amp;page=2`);
    for (const number of ['2', '3', '999999999', '99999999999999999999']) {
      const text = await page(number);
      if (number !== '99999999999999999999') expect(text).toContain('صفحة 2 من 2');
      else expect(text).toContain('صفحة 1 من 2');
    }
    for (const number of ['0', '-1', 'x']) expect(await page(number)).toContain('صفحة 1 من 2');
    expect((await page('1')).match(/href="\/dashboard\/requests\/\d+\/"/g)).toHaveLength(20);
  });

  test('is exported without formulas', async () => {
    const client = await aClient();
    const id = await aRequest(client, subcategory, 'competitive');
    await sql('update service_requests set title = $2 where id = $1', [id, '=1+1 صيغة']);
    await expectExports(admin, `/requests/?q=${client.phone}`, { name: 'requests', found: client.phone, formula: '=1+1 صيغة' });
  });

  test('an empty list says so', async () => {
    expect((await admin.get('/requests/?status=nonsense')).text).toContain('class="empty"');
  });
});

describe('the page', () => {
  test('shows each tab, escapes what people wrote, and audits the look into the chat', async () => {
    const client = await aClient();
    const id = await aRequest(client, subcategory, 'normal', provider.providerId);
    await sql('update service_requests set title = $2, description = $3 where id = $1', [id, MARKUP, MARKUP]);
    await client.post(`/api/messaging/requests/${id}/messages/send/`).send({ body: 'مرحبا من العميل' }).expect(201);
    for (const tab of ['', '?tab=details', '?tab=offers', '?tab=notifications', '?tab=review', '?tab=nonsense', '?tab=constructor']) {
      const { status, text } = await admin.get(`/requests/${id}/${tab}`);
      expect(status).toBe(200);
      expect(text).not.toContain(MARKUP);
      expect(text).toContain(ESCAPED);
    }
    expect((await admin.get(`/requests/${id}/?tab=chat`)).text).toContain('مرحبا من العميل');
    const audited = await sql(`select 1 from audit_logs where action = 'thread_read' and actor_id = $1 and extra ->> 'request_id' = $2`, [admin.userId, String(id)]);
    expect(audited).toHaveLength(1);
    const notices = await eventually(
      () => admin.get(`/requests/${id}/?tab=notifications`).then(({ text }) => text),
      (text) => text.includes('طلب جديد'),
    );
    expect(notices).toContain('طلب جديد');
  });

  test('the chat shows the last 30 messages', async () => {
    const client = await aClient();
    const id = await aRequest(client, subcategory, 'normal', provider.providerId);
    for (let index = 1; index <= 31; index += 1)
      await client
        .post(`/api/messaging/requests/${id}/messages/send/`)
        .send({ body: `رسالة-${index}.` })
        .expect(201);
    const { text } = await admin.get(`/requests/${id}/?tab=chat`);
    expect(text).not.toContain('رسالة-1.');
    expect(text.indexOf('رسالة-2.')).toBeLessThan(text.indexOf('رسالة-31.'));
  });

  test('the buttons are those of the state; qa sees none', async () => {
    const qa = await aDesk('qa', ['content']);
    const words = async (id: number, desk: Desk) =>
      [...(await desk.get(`/requests/${id}/`)).text.matchAll(/action="\/dashboard\/requests\/\d+\/actions\/(\w+)\//g)].map(([, word]) => word).sort();
    const id = await made();
    for (const [state, wanted] of [
      ['new', ['cancel', 'send']],
      ['sent', ['accept', 'cancel']],
      ['accepted', ['cancel', 'start']],
      ['in_progress', ['cancel', 'complete']],
      ['completed', []],
      ['cancelled', []],
    ] as const) {
      await setState(id, state);
      expect(await words(id, admin)).toEqual(wanted);
      expect(await words(id, qa)).toEqual([]);
    }
  });
});

describe('actions', () => {
  test('the whole way: send, accept, start, complete, each audited with the actor', async () => {
    const id = await made();
    await setState(id, 'new');
    const other = await aProvider([subcategory]);
    expect(await act(id, 'send')).toMatchObject({ to: `/dashboard/requests/${id}/`, kind: 'success' });
    expect(await act(id, 'accept', { provider: String(other.providerId) })).toMatchObject({ kind: 'success' });
    expect(await stored(id)).toEqual({ state: 'accepted', provider_id: other.providerId });
    expect((await act(id, 'start')).kind).toBe('success');
    expect((await act(id, 'complete')).kind).toBe('success');
    expect((await stored(id)).state).toBe('completed');
    const rows = await sql<{ action: string; actor_id: number }>(
      `select action, actor_id from audit_logs where reference_type = 'marketplace.service_request' and reference_id = $1 order by id`,
      [String(id)],
    );
    expect(rows).toEqual(['request_sent', 'request_accepted', 'request_started', 'request_completed'].map((action) => ({ action, actor_id: admin.userId })));
    const logs = await sql<{ to_status: string; actor_id: number }>('select to_status, actor_id from request_status_logs where request_id = $1 and actor_id = $2 order by id', [
      id,
      admin.userId,
    ]);
    expect(logs.map(({ to_status }) => to_status)).toEqual(['sent', 'accepted', 'in_progress', 'completed']);
  });

  test.each([
    ['completed', 'send'],
    ['completed', 'accept'],
    ['sent', 'start'],
    ['accepted', 'complete'],
    ['completed', 'cancel'],
    ['cancelled', 'cancel'],
    ['expired', 'send'],
  ])('%s: %s is a warning and changes nothing', async (state, word) => {
    const id = await made();
    await setState(id, state);
    expect((await act(id, word, { provider: String(provider.providerId) })).kind).toBe('warning');
    expect((await stored(id)).state).toBe(state);
  });

  test('accept needs a provider whom anybody may see, and never the owner', async () => {
    const owner = await aProvider();
    const id = await aRequest(owner, subcategory, 'competitive');
    for (const chosen of [{}, { provider: '' }, { provider: '2147483647' }, { provider: String(owner.providerId) }])
      expect((await act(id, 'accept', chosen as Record<string, string>)).kind).toBe('warning');
    expect((await act(id, 'accept', { provider: 'abc' })).kind).toBe('error');
    expect((await stored(id)).state).toBe('sent');
  });

  test('cancel keeps the reason', async () => {
    const id = await made();
    await act(id, 'cancel', { note: 'طلب مكرر' });
    expect(await row('select state, cancel_reason from service_requests where id = $1', [id])).toEqual({ state: 'cancelled', cancel_reason: 'طلب مكرر' });
  });

  test('of several at once one wins', async () => {
    const id = await made();
    const desks = await Promise.all(Array.from({ length: 6 }, () => aDesk('power')));
    expect(await pressTogether(desks, `/requests/${id}/actions/cancel/`)).toEqual({ success: 1, warning: 5 });
  });
});

test('home counts, draws and links', async () => {
  await made();
  const { status, text } = await admin.get('/');
  expect(status).toBe(200);
  for (const part of ['<svg', 'أحدث طلبات الخدمة', 'الحركة اليومية']) expect(text).toContain(part);
  expect((await admin.get('/?date_from=2026-02-01&date_to=2026-01-01')).text).toContain('value="2026-01-01"');
  expect((await admin.get('/?date_from=nonsense')).text).toContain('message-warning');
  const analyst = await aDesk('user', ['analytics']);
  expect((await analyst.get('/')).text).not.toContain('href="/dashboard/requests/');
});

test('the dashboard session reads and writes in threads, with the token of its pages', async () => {
  const client = await login();
  await sql(`update up_users set role_state = 'client' where id = $1`, [client.userId]);
  const id = await aRequest(client, subcategory, 'normal', provider.providerId);
  const thread = (await client.get(`/api/messaging/requests/${id}/thread/`)).body.id as number;
  const post = (csrf: string) => admin.send(client.post(`/api/messaging/thread/${thread}/post/`).unset('Authorization').set('X-CSRFToken', csrf).type('form'), 'text=hello');
  expect((await post('wrong')).status).toBe(403);
  const answer = await post(admin.cookies.get('csrftoken') as string);
  expect([answer.status, answer.body.message?.sender_id]).toEqual([200, admin.userId]);
});

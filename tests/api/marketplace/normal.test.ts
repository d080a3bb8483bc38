import { sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { newClient, newProvider, newRequest, newStaff, newSubcategory, type Provider, statusOf } from '../../support/world';

/** Normal requests: rows 1, 4, 7, 9-15, 17, 18 of spec/marketplace.md, by every actor. */

const BASE = '/api/marketplace';
let client: Client;
let stranger: Client;
let staff: Client;
let provider: Provider;
let other: Provider;
let sub: Awaited<ReturnType<typeof newSubcategory>>;

beforeAll(async () => {
  sub = await newSubcategory();
  [client, stranger, staff] = await Promise.all([newClient(), newClient(), newStaff()]);
  provider = await newProvider({ subcategories: [sub.id] });
  other = await newProvider({ subcategories: [sub.id] });
});

const post = (who: Client, path: string, body: object = {}) => who.post(`${BASE}${path}`).send(body);
const normal = (fields: object = {}) => newRequest(client, { subcategory: sub.id, request_type: 'normal', provider: provider.providerId, city: 'الرياض', ...fields });
const detail = async (id: number) => (await client.get(`${BASE}/client/requests/${id}/`)).body;

async function inProgress(): Promise<number> {
  const id = await normal();
  await post(provider, `/provider/requests/${id}/accept/`);
  await post(provider, `/requests/${id}/start/`);
  return id;
}

describe('create', () => {
  test('201 with exactly the keys of the contract', async () => {
    const answer = await client.post(`${BASE}/requests/create/`).send({
      subcategory: String(sub.id),
      title: '  شعار <script>x</script> متجر ',
      description: 'وصف',
      request_type: 'normal',
      provider: provider.providerId,
      city: 'الرياض',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: expect.any(Number),
      provider: provider.providerId,
      subcategory: sub.id,
      title: 'شعار x متجر',
      description: 'وصف',
      request_type: 'normal',
      city: 'الرياض',
      quote_deadline: null,
      status: 'sent',
    });
  });

  test.each([
    ['no provider', { provider: undefined }, 'provider'],
    ['unknown provider', { provider: 2_000_000_000 }, 'provider'],
    ['provider as text', { provider: 'abc' }, 'provider'],
    ['no city', { city: undefined }, 'city'],
    ['blank city', { city: '  ' }, 'city'],
    ['long city', { city: 'x'.repeat(101) }, 'city'],
    ['blank title', { title: '   ' }, 'title'],
    ['title of tags only', { title: '<b></b>' }, 'title'],
    ['long title', { title: 'x'.repeat(201) }, 'title'],
    ['long description', { description: 'x'.repeat(1001) }, 'description'],
    ['no description', { description: undefined }, 'description'],
    ['unknown type', { request_type: 'bulk' }, 'request_type'],
    ['unknown dispatch', { dispatch_mode: 'far' }, 'dispatch_mode'],
    ['unknown sub-category', { subcategory: 2_000_000_000 }, 'subcategory'],
    ['sub-category beyond the column', { subcategory: 99_999_999_999 }, 'subcategory'],
    ['fraction', { subcategory: 1.5 }, 'subcategory'],
  ])('400 on the field: %s', async (_name, fields, field) => {
    const answer = await client
      .post(`${BASE}/requests/create/`)
      .send({ subcategory: sub.id, title: 't', description: 'd', request_type: 'normal', provider: provider.providerId, city: 'الرياض', ...fields });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ [field]: [expect.any(String)] });
  });

  test('a provider may not be asked by himself; a hidden one is unknown', async () => {
    await sql("update up_users set role_state = 'provider' where id = $1", [provider.userId]);
    const own = await provider
      .post(`${BASE}/requests/create/`)
      .send({ subcategory: sub.id, title: 't', description: 'd', request_type: 'normal', provider: provider.providerId, city: 'x' });
    expect(own.status).toBe(400);
    expect(Object.keys(own.body)).toEqual(['provider']);
    const hidden = await newProvider({ subcategories: [sub.id] });
    await sql('update up_users set is_active = false where id = $1', [hidden.userId]);
    const answer = await client
      .post(`${BASE}/requests/create/`)
      .send({ subcategory: sub.id, title: 't', description: 'd', request_type: 'normal', provider: hidden.providerId, city: 'x' });
    expect(answer.body).toEqual({ provider: [expect.any(String)] });
  });

  test('quote_deadline is not looked at', async () => {
    const answer = await client
      .post(`${BASE}/requests/create/`)
      .send({ subcategory: sub.id, title: 't', description: 'd', request_type: 'normal', provider: provider.providerId, city: 'x', quote_deadline: 'whenever' });
    expect([answer.status, answer.body.quote_deadline]).toEqual([201, null]);
  });

  test('401 anonymous, 403 below client', async () => {
    expect((await api().post(`${BASE}/requests/create/`).send({})).status).toBe(401);
    await sql("update up_users set role_state = 'phone_only' where id = $1", [stranger.userId]);
    const refused = await stranger.post(`${BASE}/requests/create/`).send({});
    await sql("update up_users set role_state = 'client' where id = $1", [stranger.userId]);
    expect([refused.status, typeof refused.body.detail]).toEqual([403, 'string']);
  });
});

describe('repeats', () => {
  const fields = () => ({ subcategory: sub.id, title: 'مكرر', description: 'd', request_type: 'normal', provider: provider.providerId, city: 'x' });

  test('the same key gives the first answer; other fields under it are a conflict', async () => {
    const key = `key-${Math.random()}`;
    const first = await client.post(`${BASE}/requests/create/`).set('Idempotency-Key', key).send(fields());
    const again = await client.post(`${BASE}/requests/create/`).set('Idempotency-Key', key).send(fields());
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const different = await client
      .post(`${BASE}/requests/create/`)
      .set('Idempotency-Key', key)
      .send({ ...fields(), title: 'آخر' });
    expect([different.status, typeof different.body.detail]).toEqual([409, 'string']);
  });

  test('a repeat gets the first answer even when the fields would be refused by now', async () => {
    const asked = await newProvider({ subcategories: [sub.id] });
    const body = { ...fields(), request_type: 'urgent', provider: asked.providerId };
    const send = (key: string) => client.post(`${BASE}/requests/create/`).set('Idempotency-Key', key).send(body);
    const key = `key-${Math.random()}`;
    const first = await send(key);
    await asked.patch('/api/providers/me/profile/').send({ accepts_urgent: false });
    const again = await send(key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const anew = await send(`${key}-2`);
    expect([anew.status, Object.keys(anew.body)]).toEqual([400, ['provider']]);
  });

  test('a key of more than 80 characters is refused', async () => {
    const answer = await client.post(`${BASE}/requests/create/`).set('Idempotency-Key', 'k'.repeat(81)).send(fields());
    expect(answer.status).toBe(400);
  });
});

describe('edit and set provider', () => {
  test('the owner changes the texts; log from = to; unchanged values log nothing', async () => {
    const id = await normal();
    const changed = await client.patch(`${BASE}/client/requests/${id}/`).send({ title: 'جديد' });
    expect([changed.status, changed.body.title]).toEqual([200, 'جديد']);
    expect(changed.body.status_logs).toEqual([expect.objectContaining({ from_status: 'sent', to_status: 'sent', actor_name: 'سارة الأحمد' })]);
    const same = await client.put(`${BASE}/client/requests/${id}/`).send({ title: 'جديد' });
    expect(same.body.status_logs).toHaveLength(1);
  });

  test.each([
    ['nothing sent', {}, 'detail'],
    ['unknown keys only', { status: 'completed' }, 'detail'],
    ['blank title', { title: ' ' }, 'title'],
    ['provider on a named request', { provider: 1 }, 'detail'],
  ])('400: %s', async (_name, body, key) => {
    const answer = await client.patch(`${BASE}/client/requests/${await normal()}/`).send(body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body)).toEqual([key]);
  });

  test('another one, also staff: 404; after acceptance: 400', async () => {
    const id = await normal();
    for (const who of [stranger, staff, provider]) expect((await who.patch(`${BASE}/client/requests/${id}/`).send({ title: 'x' })).status).toBe(404);
    await post(provider, `/provider/requests/${id}/accept/`);
    expect((await client.patch(`${BASE}/client/requests/${id}/`).send({ title: 'x' })).status).toBe(400);
  });

  test('row 18: a reopened normal request goes to another provider', async () => {
    const id = await normal();
    await post(client, `/requests/${id}/cancel/`);
    expect((await post(client, `/requests/${id}/reopen/`)).body).toEqual({ ok: true, request_id: id, status: 'new' });
    expect((await detail(id)).allowed_actions).toEqual(['edit', 'cancel', 'set_provider']);
    const unknown = await client.patch(`${BASE}/client/requests/${id}/`).send({ provider: 2_000_000_000 });
    expect(unknown.body).toEqual({ provider: [expect.any(String)] });
    const sent = await client.patch(`${BASE}/client/requests/${id}/`).send({ provider: other.providerId });
    expect([sent.status, sent.body.status, sent.body.provider]).toEqual([200, 'sent', other.providerId]);
    expect((await post(other, `/provider/requests/${id}/accept/`)).status).toBe(200);
  });
});

describe('acceptance and execution', () => {
  test('rows 7, 9, 11, 12 to the end, with every key of the item', async () => {
    const id = await normal();
    expect((await detail(id)).allowed_actions).toEqual(['edit', 'cancel']);
    expect((await post(provider, `/provider/requests/${id}/accept/`)).body).toEqual({ ok: true, request_id: id, status: 'accepted' });
    const started = await post(provider, `/requests/${id}/start/`, { expected_delivery_at: '2030-01-01T12:00:00', estimated_service_amount: '500', received_amount: 100.25 });
    expect(started.body).toEqual({ ok: true, request_id: id, status: 'in_progress' });
    const running = await detail(id);
    expect(running).toMatchObject({
      estimated_service_amount: '500.00',
      received_amount: '100.25',
      remaining_amount: '399.75',
      expected_delivery_at: '2030-01-01T09:00:00.000Z',
      provider_inputs_approved: null,
      allowed_actions: ['decide_inputs'],
      status_group: 'in_progress',
    });
    const decision = await post(client, `/requests/${id}/provider-inputs/decision/`, { approved: 'true', note: 'موافق' });
    expect(decision.body).toEqual({ ok: true, request_id: id, approved: true });
    expect((await post(client, `/requests/${id}/provider-inputs/decision/`, { approved: false })).status).toBe(400);
    expect((await post(provider, `/requests/${id}/complete/`, { actual_service_amount: '480.50', note: 'تم' })).body).toEqual({ ok: true, request_id: id, status: 'completed' });
    const done = await detail(id);
    expect(done).toMatchObject({ status: 'completed', actual_service_amount: '480.50', allowed_actions: [], provider_inputs_decision_note: 'موافق' });
    expect(done.delivered_at).not.toBeNull();
    expect(done.status_logs.map((log: { to_status: string }) => log.to_status)).toEqual(['completed', 'in_progress', 'in_progress', 'accepted']);
  });

  test('row 9a: a named provider starts with inputs: two log rows; without inputs 400', async () => {
    const id = await normal();
    expect((await post(provider, `/requests/${id}/start/`)).status).toBe(400);
    expect((await post(provider, `/requests/${id}/start/`, { expected_delivery_at: '2030-01-01', estimated_service_amount: 1, received_amount: 1 })).body).toEqual({
      expected_delivery_at: [expect.any(String)],
    });
    const answer = await post(provider, `/requests/${id}/start/`, { expected_delivery_at: '2030-01-01T00:00:00Z', estimated_service_amount: 10, received_amount: 10 });
    expect(answer.status).toBe(200);
    const { status_logs: logs } = await detail(id);
    expect(logs.map((log: { from_status: string; to_status: string }) => [log.from_status, log.to_status])).toEqual([
      ['accepted', 'in_progress'],
      ['sent', 'accepted'],
    ]);
  });

  test('row 9b replaces inputs and makes them undecided; without inputs 400', async () => {
    const id = await inProgress();
    const inputs = { expected_delivery_at: '2030-01-01T00:00:00Z', estimated_service_amount: '10.00', received_amount: '2.00' };
    expect((await post(client, `/requests/${id}/provider-inputs/decision/`, { approved: true })).status).toBe(400);
    expect((await post(provider, `/requests/${id}/start/`)).status).toBe(400);
    expect((await post(provider, `/requests/${id}/start/`, inputs)).status).toBe(200);
    await post(client, `/requests/${id}/provider-inputs/decision/`, { approved: false, note: 'غالٍ' });
    expect((await post(provider, `/requests/${id}/start/`, inputs)).status).toBe(200);
    expect(await detail(id)).toMatchObject({ provider_inputs_approved: null, provider_inputs_decided_at: null, provider_inputs_decision_note: '' });
  });

  test.each([
    [{ estimated_service_amount: 10 }, ['expected_delivery_at', 'received_amount']],
    [{ expected_delivery_at: '2030-01-01T00:00:00Z', estimated_service_amount: 10, received_amount: 11 }, ['received_amount']],
    [{ expected_delivery_at: 'soon', estimated_service_amount: 10, received_amount: 1 }, ['expected_delivery_at']],
    [{ expected_delivery_at: '2030-01-01T00:00:00Z', estimated_service_amount: -1, received_amount: 1 }, ['estimated_service_amount']],
    [{ expected_delivery_at: '2030-01-01T00:00:00Z', estimated_service_amount: '10.001', received_amount: 1 }, ['estimated_service_amount']],
    [{ expected_delivery_at: '2030-01-01T00:00:00Z', estimated_service_amount: '99999999999', received_amount: 1 }, ['estimated_service_amount']],
    [{ note: 'x'.repeat(256) }, ['note']],
  ])('start refuses %j', async (body, fields) => {
    const id = await normal();
    await post(provider, `/provider/requests/${id}/accept/`);
    const answer = await post(provider, `/requests/${id}/start/`, body);
    expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, fields]);
    expect(await statusOf(id)).toBe('accepted');
  });

  test('row 10: progress; a changed amount is undecided again, otherwise the decision stays', async () => {
    const id = await inProgress();
    await post(provider, `/provider/requests/${id}/progress-update/`, { estimated_service_amount: 100, received_amount: 10 });
    await post(client, `/requests/${id}/provider-inputs/decision/`, { approved: true });
    expect((await post(provider, `/provider/requests/${id}/progress-update/`, { note: 'نصف العمل' })).body).toEqual({ ok: true, request_id: id, status: 'in_progress' });
    expect((await detail(id)).provider_inputs_approved).toBe(true);
    await post(provider, `/provider/requests/${id}/progress-update/`, { estimated_service_amount: 100, received_amount: 20 });
    expect(await detail(id)).toMatchObject({ provider_inputs_approved: null, remaining_amount: '80.00' });
    expect(Object.keys((await post(provider, `/provider/requests/${id}/progress-update/`, {})).body)).toEqual(['note']);
    expect(Object.keys((await post(provider, `/provider/requests/${id}/progress-update/`, { estimated_service_amount: 5 })).body)).toEqual(['received_amount']);
  });

  test.each(['accept', 'start', 'complete', 'reject', 'progress-update'])('%s: only the assigned provider', async (action) => {
    const id = await normal();
    const path = action === 'start' || action === 'complete' ? `/requests/${id}/${action}/` : `/provider/requests/${id}/${action}/`;
    expect((await api().post(`${BASE}${path}`)).status).toBe(401);
    for (const who of [client, stranger, staff, other]) expect((await post(who, path)).status).toBe(403);
    const unknown = path.replace(String(id), '2000000000');
    expect((await post(provider, unknown)).status).toBe(404);
    expect((await post(provider, path.replace(String(id), '99999999999'))).status).toBe(404);
    expect((await post(provider, path.replace(String(id), 'abc'))).status).toBe(404);
    expect(await statusOf(id)).toBe('sent');
  });
});

describe('ends', () => {
  test('row 13: cancel with a note; owner only; not in progress', async () => {
    const id = await normal();
    for (const who of [provider, staff, stranger]) expect((await post(who, `/requests/${id}/cancel/`)).status).toBe(403);
    expect(Object.keys((await post(client, `/requests/${id}/cancel/`, { note: 'x'.repeat(256) })).body)).toEqual(['note']);
    expect((await post(client, `/requests/${id}/cancel/`, { note: 'غيرت رأيي' })).body).toEqual({ ok: true, request_id: id, status: 'cancelled' });
    expect(await detail(id)).toMatchObject({ status: 'cancelled', cancel_reason: 'غيرت رأيي', status_group: 'cancelled', status_label: 'ملغي', provider: provider.providerId });
    expect((await post(client, `/requests/${id}/cancel/`)).status).toBe(400);
    const running = await inProgress();
    expect((await post(client, `/requests/${running}/cancel/`)).status).toBe(400);
  });

  test('row 14: the named provider declines; a future time is now', async () => {
    const id = await normal();
    const answer = await post(provider, `/provider/requests/${id}/reject/`, { note: 'مشغول', canceled_at: '2999-01-01T00:00:00Z' });
    expect(answer.body).toEqual({ ok: true, request_id: id, status: 'cancelled' });
    const row = await detail(id);
    expect(row.cancel_reason).toBe('مشغول');
    expect(Date.parse(row.canceled_at)).toBeLessThanOrEqual(Date.now() + 1000);
  });

  test('row 15: after acceptance only with a cancel_reason', async () => {
    const id = await inProgress();
    expect((await post(provider, `/provider/requests/${id}/reject/`, { note: 'مشغول' })).status).toBe(400);
    expect((await post(provider, `/provider/requests/${id}/reject/`, { cancel_reason: 'عطل', canceled_at: '2020-01-01T00:00:00' })).status).toBe(200);
    expect(await detail(id)).toMatchObject({ status: 'cancelled', cancel_reason: 'عطل', canceled_at: '2019-12-31T21:00:00.000Z' });
  });

  test('row 17: reopen by owner or staff only; completed is final', async () => {
    const id = await inProgress();
    expect((await post(client, `/requests/${id}/reopen/`)).status).toBe(400);
    await post(provider, `/provider/requests/${id}/reject/`, { cancel_reason: 'عطل' });
    for (const who of [provider, stranger]) expect((await post(who, `/requests/${id}/reopen/`)).status).toBe(403);
    expect((await post(staff, `/requests/${id}/reopen/`)).body).toEqual({ ok: true, request_id: id, status: 'new' });
    expect(await detail(id)).toMatchObject({ provider: null, cancel_reason: '', canceled_at: null, estimated_service_amount: null });
    const done = await inProgress();
    await post(provider, `/requests/${done}/complete/`);
    for (const path of [`/requests/${done}/reopen/`, `/requests/${done}/cancel/`]) expect((await post(client, path)).status).toBe(400);
    expect((await post(provider, `/requests/${done}/complete/`)).status).toBe(400);
  });
});

describe('lists and details', () => {
  test('each party sees his own; filters combine; unknown values are ignored', async () => {
    const mine = await newClient();
    const first = await newRequest(mine, { subcategory: sub.id, request_type: 'normal', provider: provider.providerId, city: 'جدة', title: 'تصميم شِعَار' });
    const second = await newRequest(mine, { subcategory: sub.id, request_type: 'competitive', title: 'تطبيق' });
    await post(mine, `/requests/${first}/cancel/`);
    const ids = async (query: string) => (await mine.get(`${BASE}/client/requests/${query}`)).body.map((item: { id: number }) => item.id);
    expect(await ids('')).toEqual([second, first]);
    expect(await ids('?status=cancelled')).toEqual([first]);
    expect(await ids(`?status_group=${encodeURIComponent('ملغي')}`)).toEqual([first]);
    expect(await ids('?status_group=canceled&type=normal')).toEqual([first]);
    expect(await ids('?status_group=new&type=normal')).toEqual([]);
    expect(await ids('?status=unknown&type=what&status_group=no')).toEqual([second, first]);
    expect(await ids(`?q=${encodeURIComponent('شعار')}`)).toEqual([first]);
    expect(await ids(`?q=${encodeURIComponent(sub.categoryName)}`)).toEqual([second, first]);
    expect(await ids('?q=%25')).toEqual([]);
    expect(await ids('?page=2&page_size=1')).toEqual([first]);
    const totalOf = async (query: string) => (await mine.get(`${BASE}/client/requests/${query}`)).headers['x-total-count'];
    expect([await totalOf(''), await totalOf('?page_size=1'), await totalOf('?type=normal'), await totalOf('?page=9')]).toEqual(['2', '2', '1', '2']);
    const theirs = await provider.get(`${BASE}/provider/requests/?client_user_id=${mine.userId}`);
    expect(theirs.body.map((item: { id: number }) => item.id)).toEqual([first]);
    expect((await provider.get(`${BASE}/provider/requests/?client_user_id=abc`)).body.length).toBeGreaterThan(1);
    expect((await provider.get(`${BASE}/provider/requests/?client_user_id=99999999999`)).body).toEqual([]);
  });

  test('a stranger, another provider, an anonymous caller', async () => {
    const id = await normal();
    expect((await stranger.get(`${BASE}/client/requests/${id}/`)).status).toBe(404);
    expect((await stranger.get(`${BASE}/provider/requests/`)).status).toBe(403);
    expect((await other.get(`${BASE}/provider/requests/${id}/detail/`)).status).toBe(403);
    expect((await client.get(`${BASE}/provider/requests/${id}/detail/`)).status).toBe(403);
    expect((await api().get(`${BASE}/client/requests/`)).status).toBe(401);
    const seen = await provider.get(`${BASE}/provider/requests/${id}/detail/`);
    expect(seen.body).toMatchObject({ id, client_phone: client.phone, provider_phone: provider.phone, allowed_actions: ['accept', 'start', 'reject'], client_name: 'سارة الأحمد' });
  });

  test('names follow Accept-Language', async () => {
    const id = await normal();
    const english = await client.get(`${BASE}/client/requests/${id}/`).set('Accept-Language', 'en');
    expect(english.body.status_label).toBe('New');
    expect(english.body.category_name).toMatch(/^Category /);
  });
});

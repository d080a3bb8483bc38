import { randomUUID } from 'node:crypto';
import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { advertiser, auditOf, staffWith, unifiedOf } from '../../support/sales';
import { newProvider } from '../../support/world';
import { campaign, codeOf, inDays, newRequest } from './support';

/** Asking for a campaign (spec/promo.md, Create) and who may see it. */

const CREATE = '/api/promo/requests/create/';
let user: Client;

beforeAll(async () => {
  user = await advertiser();
});

const create = (fields: object, by = user) => by.post(CREATE).send(fields);

it('needs a token, and the feature', async () => {
  await api().post(CREATE).send(campaign()).expect(401);
  await api().get('/api/promo/requests/my/').expect(401);
  const { body } = await create(campaign(), await login()).expect(400);
  expect(body).toEqual({ detail: expect.any(String) });
});

it('makes one with defaults, code, unified request and audit', async () => {
  const fields = campaign({ start_at: '2099-03-01T21:00:00.000Z', end_at: '2099-03-08T21:00:00.000Z' });
  const { body } = await create(fields).expect(201);
  expect(body).toEqual({
    id: expect.any(Number),
    code: codeOf(body.id),
    title: 'حملة العيد',
    ad_type: 'banner_home',
    start_at: '2099-03-01T21:00:00.000Z',
    end_at: '2099-03-08T21:00:00.000Z',
    frequency: '60s',
    position: 'normal',
    target_category: '',
    target_city: '',
    target_provider: null,
    target_portfolio_item: null,
    message_title: '',
    message_body: '',
    redirect_url: '',
  });
  expect(await unifiedOf('promo_request', body.id)).toMatchObject({ code: codeOf(body.id), state: 'new', assigned_team_code: 'promo' });
  expect(await auditOf('promo_request', body.code)).toEqual(['promo_request_created']);
});

it('keeps everything that was sent, as plain text', async () => {
  const provider = await newProvider();
  const item = await row<{ id: number }>(`insert into portfolio_items (provider_id, file_type) values ($1, 'image') returning id`, [provider.providerId]);
  const fields = campaign({
    title: '<b>عنوان</b>',
    ad_type: 'popup_category',
    frequency: '10s',
    position: 'first',
    target_category: 'سباكة',
    target_city: 'الرياض',
    target_provider: provider.providerId,
    target_portfolio_item: String(item.id),
    message_title: 'خصم',
    message_body: '<script>alert(1)</script>نص',
    redirect_url: 'HTTPS://souq.example/a?b=1',
  });
  const { body } = await create(fields).expect(201);
  expect(body).toMatchObject({
    ...fields,
    title: 'عنوان',
    message_body: 'alert(1)نص',
    target_portfolio_item: item.id,
    start_at: expect.any(String),
    end_at: expect.any(String),
  });
});

it.each<[string, object]>([
  ['a reversed period', { start_at: inDays(2), end_at: inDays(1) }],
  ['no period', { start_at: '2099-01-01T00:00:00Z', end_at: '2099-01-01T00:00:00Z' }],
  ['a start in the past', { start_at: inDays(-0.001), end_at: inDays(1) }],
  ['an unknown provider', { target_provider: 2_147_483_647 }],
  ['an unknown portfolio item', { target_portfolio_item: 2_147_483_647 }],
])('refuses %s in a sentence', async (_name, over) => {
  const { body } = await create(campaign(over)).expect(400);
  expect(body).toEqual({ detail: expect.any(String) });
});

it.each<[string, object]>([
  ['title', { title: undefined }],
  ['title', { title: '  ' }],
  ['title', { title: 'x'.repeat(161) }],
  ['ad_type', { ad_type: undefined }],
  ['ad_type', { ad_type: 'banner' }],
  ['start_at', { start_at: 'tomorrow' }],
  ['end_at', { end_at: undefined }],
  ['frequency', { frequency: '5s' }],
  ['position', { position: 'last' }],
  ['target_category', { target_category: 'x'.repeat(81) }],
  ['target_city', { target_city: {} }],
  ['target_provider', { target_provider: 'abc' }],
  ['target_provider', { target_provider: 0 }],
  ['message_title', { message_title: 'x'.repeat(161) }],
  ['message_body', { message_body: 'x'.repeat(501) }],
  ['redirect_url', { redirect_url: 'javascript:alert(1)' }],
  ['redirect_url', { redirect_url: 'ftp://souq.example' }],
  ['redirect_url', { redirect_url: 'souq.example' }],
  ['redirect_url', { redirect_url: `https://souq.example/${'x'.repeat(200)}` }],
])('refuses the field %s in %j', async (name, over) => {
  const { body } = await create(campaign(over)).expect(400);
  expect(body).toEqual({ [name]: [expect.any(String)] });
});

it('takes "" and null for what is optional, and a campaign of a minute', async () => {
  const blank = { frequency: '', position: null, target_category: '', target_provider: null, target_portfolio_item: '', redirect_url: '' };
  const { body } = await create(campaign({ ...blank, start_at: inDays(1), end_at: inDays(1.0007) })).expect(201);
  expect(body).toMatchObject({ frequency: '60s', position: 'normal', target_provider: null, redirect_url: '' });
});

it('one under an idempotency key', async () => {
  const key = randomUUID();
  const fields = campaign();
  const first = await create(fields).set('Idempotency-Key', key).expect(201);
  expect((await create(fields).set('Idempotency-Key', key).expect(201)).body).toEqual(first.body);
  await create({ ...fields, title: 'x' })
    .set('Idempotency-Key', key)
    .expect(409);
});

describe('seeing it', () => {
  let id: number;
  const show = (by: Client, which: number | string = id) => by.get(`/api/promo/requests/${which}/`);

  beforeAll(async () => {
    id = await newRequest(user);
  });

  it('the owner sees all of it', async () => {
    const { body } = await show(user).expect(200);
    expect(body).toMatchObject({
      id,
      status: 'new',
      subtotal: '0.00',
      total_days: 0,
      quote_note: '',
      reject_reason: '',
      invoice: null,
      reviewed_at: null,
      activated_at: null,
      assets: [],
      assigned_to: null,
      assigned_at: null,
    });
    expect(body).not.toHaveProperty('requester');
    expect((await user.get('/api/promo/requests/my/').expect(200)).body[0]).toEqual(body);
  });

  it.each(['0', 'abc', '2147483647', '99999999999'])('%s is not there', async (which) => {
    await show(user, which).expect(404);
  });

  it('another user and staff without the page do not', async () => {
    await show(await login()).expect(403);
    await show(await staffWith('user', ['subs'])).expect(403);
    await show(await staffWith('client', ['promo'])).expect(403);
  });

  it.each(['admin', 'power', 'qa'] as const)('%s does', async (level) => {
    await show(await staffWith(level, ['promo'])).expect(200);
  });

  it('level user does while it is his or nobody’s', async () => {
    const [staff, colleague] = [await staffWith('user', ['promo']), await staffWith('user', ['promo'])];
    await show(staff).expect(200);
    await sql('update promo_requests set assigned_to_id = $2 where id = $1', [id, colleague.userId]);
    await show(staff).expect(403);
    await show(colleague).expect(200);
  });
});

import { standAlone } from '../../support/alone';
import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { giveSubscription, planId } from '../../support/sales';
import { ADMIN } from '../panel/support';

/** Staff edit plans and prices of advertisements in the panel; what they change counts at once. */

const PLAN = 'api::subscriptions.subscription-plan';
const PRICE = 'api::promo.promo-ad-price';
let stop: () => Promise<unknown>;
let token: string;
let user: Client;

beforeAll(async () => {
  stop = await standAlone({ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password });
  token = (await api().post('/admin/login').send(ADMIN).expect(200)).body.data.token;
  user = await login();
});
afterAll(() => stop());

const documents = (method: 'get' | 'post' | 'put' | 'delete', uid: string, id = '', body: object = {}) =>
  api()
    [method](`/content-manager/collection-types/${uid}${id && `/${id}`}`)
    .set('Authorization', `Bearer ${token}`)
    .set('Accept-Language', 'en')
    .send(body);
const documentOf = async (code: string) => (await row<{ document_id: string }>('select document_id from subscription_plans where code = $1', [code])).document_id;
const prices = async () =>
  Object.fromEntries((await user.get('/api/subscriptions/plans/').expect(200)).body.map((plan: { code: string; price: string }) => [plan.code, plan.price]));

it('a new price is on the list at once, and in the audit log', async () => {
  expect(await prices()).toMatchObject({ BASIC_MONTH: '49.00' });
  await documents('put', PLAN, await documentOf('BASIC_MONTH'), { price_minor: '5525' }).expect(200);
  expect(await prices()).toMatchObject({ BASIC_MONTH: '55.25' });
  expect(
    await row(`select action, extra -> 'after' ->> 'price_minor' as price from audit_logs where reference_type = 'subscriptions.subscription_plan' order by id desc limit 1`),
  ).toEqual({
    action: 'catalogue_changed',
    price: '5525',
  });
});

it('a feature that is switched on opens at once for who holds the plan', async () => {
  await giveSubscription(user.userId, 'BASIC_MONTH');
  const features = async () => (await user.get('/api/features/my/').expect(200)).body;
  expect(await features()).toMatchObject({ priority_support: false });
  await documents('put', PLAN, await documentOf('BASIC_MONTH'), { priority_support: true }).expect(200);
  expect(await features()).toMatchObject({ priority_support: true });
});

it('a plan is made, taken off sale, and deleted while nobody holds it', async () => {
  const made = await documents('post', PLAN, '', { code: 'WEEKEND', title: 'عطلة', period: 'month', price_minor: '1000', promo_ads: true, is_active: true });
  expect(made.status).toBe(201);
  expect(await prices()).toMatchObject({ WEEKEND: '10.00' });
  const id = made.body.data.documentId;
  await documents('put', PLAN, id, { is_active: false }).expect(200);
  expect(await prices()).not.toHaveProperty('WEEKEND');
  await documents('delete', PLAN, id).expect(200);
});

it.each<[string, () => Promise<{ status: number; body: { error: { message: string } } }>]>([
  ['the code of a plan', async () => documents('put', PLAN, await documentOf('PRO_MONTH'), { code: 'OTHER' })],
  ['a plan that is held', async () => documents('delete', PLAN, await documentOf('BASIC_MONTH'))],
  ['a negative price', async () => documents('put', PLAN, await documentOf('PRO_MONTH'), { price_minor: '-1' })],
  ['a code twice', async () => documents('post', PLAN, '', { code: 'PRO_YEAR', title: 'x', period: 'year', price_minor: '1' })],
  [
    'two prices of one kind',
    async () => {
      await documents('post', PRICE, '', { ad_type: 'boost_profile', price_per_day_minor: '100', is_active: true });
      return documents('post', PRICE, '', { ad_type: 'boost_profile', price_per_day_minor: '200', is_active: true });
    },
  ],
])('refuses to change %s, with a sentence', async (_what, act) => {
  const { status, body } = await act();
  expect([status, body.error.message.length > 5]).toEqual([400, true]);
});

it('the catalogue is seeded again when nothing is left on sale; edited plans stay as they are', async () => {
  await sql(`update subscription_plans set code = 'KEPT', is_active = false where code = 'BASIC_MONTH'`);
  await sql(`update subscription_plans set is_active = false, price_minor = 1 where code = 'PRO_MONTH'`);
  await sql(`delete from subscription_plans where code = 'PRO_YEAR'`);
  const other = await login();
  // Past what was kept before the rows were changed behind the server's back.
  await documents('put', PLAN, await documentOf('KEPT'), { title: 'x' }).expect(200);
  const { body } = await other.get('/api/subscriptions/plans/').expect(200);
  expect(body.map(({ code, price }: { code: string; price: string }) => [code, price])).toEqual([
    ['BASIC_MONTH', '49.00'],
    ['PRO_YEAR', '999.00'],
  ]);
  expect(await row('select price_minor::int as price, is_active from subscription_plans where id = $1', [await planId('PRO_MONTH')])).toEqual({ price: 1, is_active: false });
});

it('prices of advertisements are none of the public’s generated REST', async () => {
  await api().get('/api/promo-ad-prices').expect(404);
});

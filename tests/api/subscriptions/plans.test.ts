import { row } from '../../support/db';
import { api, type Client, login } from '../../support/http';

/** Plans: the seeded catalogue, over the contract's path and over the generated REST. */

const PATH = '/api/subscriptions/plans/';
let user: Client;

beforeAll(async () => {
  user = await login();
});

const seeded = (plans: { code: string }[]) => plans.filter(({ code }) => ['BASIC_MONTH', 'PRO_MONTH', 'PRO_YEAR'].includes(code));

it('needs a token', async () => {
  await api().get(PATH).expect(401);
});

it('lists the seeded plans by price', async () => {
  const { body } = await user.get(PATH).expect(200);
  expect(seeded(body)).toEqual([
    {
      id: expect.any(Number),
      code: 'BASIC_MONTH',
      title: 'الأساسية',
      description: expect.any(String),
      period: 'month',
      price: '49.00',
      features: ['verify_green'],
      is_active: true,
    },
    expect.objectContaining({ code: 'PRO_MONTH', period: 'month', price: '99.00', features: ['verify_blue', 'promo_ads', 'priority_support'] }),
    expect.objectContaining({ code: 'PRO_YEAR', period: 'year', price: '999.00', features: ['verify_blue', 'promo_ads', 'priority_support', 'advanced_analytics'] }),
  ]);
});

it('speaks English where it is asked to', async () => {
  const { body } = await user.get(PATH).set('Accept-Language', 'en').expect(200);
  expect((seeded(body) as unknown as { title: string }[]).map(({ title }) => title)).toEqual(['Basic', 'Professional', 'Professional, yearly']);
});

it('leaves out what is not on sale', async () => {
  const { id } = await row<{ id: number }>(`insert into subscription_plans (code, title, price_minor, is_active) values ('HIDDEN', 'x', 100, false) returning id`);
  const { body } = await user.get(PATH).expect(200);
  expect(body.map((plan: { id: number }) => plan.id)).not.toContain(id);
});

it('are public in the generated REST, money as text', async () => {
  const { body } = await api().get('/api/subscription-plans?filters[code][$eq]=PRO_MONTH').expect(200);
  expect(body.data).toEqual([expect.objectContaining({ code: 'PRO_MONTH', price: '99.00', verify_blue: true, verify_green: false })]);
  expect((await api().get('/api/subscription-plans?filters[code][$eq]=HIDDEN').expect(200)).body.data).toEqual([]);
  await api().post('/api/subscription-plans').send({}).expect(405);
});

it('refuses other methods', async () => {
  const { headers } = await user.post(PATH).send({}).expect(405);
  expect(headers['allow']).toContain('GET');
});

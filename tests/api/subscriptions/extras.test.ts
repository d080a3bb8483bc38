import { randomUUID } from 'node:crypto';
import { row } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { auditOf, pay, unifiedOf } from '../../support/sales';

/** One-off extras (spec/subscriptions-extras-features.md, Rules: extras). */

const DAY_MS = 86_400_000;
let user: Client;

beforeEach(async () => {
  user = await login();
});

const buy = (sku: string) => user.post(`/api/extras/buy/${sku}/`);
const mine = async () => (await user.get('/api/extras/my/').expect(200)).body;

it('needs a token', async () => {
  await api().get('/api/extras/catalog/').expect(401);
  await api().get('/api/extras/my/').expect(401);
  await api().post('/api/extras/buy/tickets_100/').expect(401);
});

it('shows the catalogue', async () => {
  const { body } = await user.get('/api/extras/catalog/').expect(200);
  expect(body).toEqual([
    { sku: 'uploads_10gb_month', title: expect.stringContaining('10'), price: '59.00' },
    { sku: 'uploads_50gb_month', title: expect.stringContaining('50'), price: '199.00' },
    { sku: 'vip_support_month', title: expect.any(String), price: '149.00' },
    { sku: 'promo_boost_7d', title: expect.any(String), price: '99.00' },
    { sku: 'tickets_100', title: expect.any(String), price: '79.00' },
  ]);
});

it('buys time: waits for payment, then runs for its days', async () => {
  const { body } = await buy('promo_boost_7d').expect(201);
  const unified = await unifiedOf('extra_purchase', body.id);
  expect(body).toEqual({
    id: expect.any(Number),
    sku: 'promo_boost_7d',
    title: expect.any(String),
    extra_type: 'time_based',
    subtotal: '99.00',
    currency: 'SAR',
    status: 'pending_payment',
    start_at: null,
    end_at: null,
    credits_total: 0,
    credits_used: 0,
    invoice: expect.any(Number),
    created_at: expect.any(String),
    unified_request_id: unified.id,
    unified_request_code: `P${String(unified.id).padStart(6, '0')}`,
  });
  expect(unified).toMatchObject({ state: 'new', assigned_team_code: 'extras', metadata: expect.objectContaining({ purchase_id: body.id, sku: 'promo_boost_7d' }) });
  expect(await row('select reference_type, reference_id, total_minor::int from invoices where id = $1', [body.invoice])).toEqual({
    reference_type: 'extra_purchase',
    reference_id: String(body.id),
    total_minor: 11_385,
  });
  await pay(user, body.invoice);
  const [active] = await mine();
  expect(active).toMatchObject({ id: body.id, status: 'active' });
  expect(Date.parse(active.end_at) - Date.parse(active.start_at)).toBe(7 * DAY_MS);
  expect(await unifiedOf('extra_purchase', body.id)).toMatchObject({ state: 'in_progress' });
  expect(await auditOf('extra_purchase', body.id)).toEqual(['extra_purchase_created', 'extra_purchase_active']);
});

it.each(['uploads_10gb_month', 'uploads_50gb_month', 'vip_support_month'])('%s runs for 30 days', async (sku) => {
  const { body } = await buy(sku).expect(201);
  await pay(user, body.invoice);
  const [active] = await mine();
  expect(Date.parse(active.end_at) - Date.parse(active.start_at)).toBe(30 * DAY_MS);
});

it('buys credits, which have no end', async () => {
  const { body } = await buy('tickets_100').send({ price: '0.01' }).expect(201);
  expect(body).toMatchObject({ extra_type: 'credit_based', credits_total: 100, credits_used: 0, subtotal: '79.00' });
  await pay(user, body.invoice);
  expect((await mine())[0]).toMatchObject({ status: 'active', end_at: null, credits_total: 100 });
});

it('makes a new purchase each time, one under a key', async () => {
  const key = randomUUID();
  const first = await buy('tickets_100').set('Idempotency-Key', key).expect(201);
  const again = await buy('tickets_100').set('Idempotency-Key', key).expect(201);
  const other = await buy('tickets_100').expect(201);
  expect(again.body).toEqual(first.body);
  expect(other.body.id).not.toBe(first.body.id);
  expect((await mine()).map(({ id }: { id: number }) => id)).toEqual([other.body.id, first.body.id]);
  await buy('promo_boost_7d').set('Idempotency-Key', key).expect(409);
});

it.each(['unknown', 'tickets_5', '__proto__', 'constructor', '%D8%A7', 'x'.repeat(500)])('refuses the sku %s', async (sku) => {
  const { body } = await buy(sku).expect(400);
  expect(body).toEqual({ detail: expect.any(String) });
});

it('shows nobody the purchases of another', async () => {
  await buy('tickets_100').expect(201);
  expect((await (await login()).get('/api/extras/my/').expect(200)).body).toEqual([]);
});

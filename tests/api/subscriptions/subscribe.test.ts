import { randomUUID } from 'node:crypto';
import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { eventually } from '../../support/poll';
import { auditOf, newPlan, pay, planId, unifiedOf } from '../../support/sales';

/** Subscribing, paying, and what follows (spec/subscriptions-extras-features.md, Rules: subscriptions). */

const DAY_MS = 86_400_000;
let user: Client;
let basic: number;
let pro: number;

beforeAll(async () => {
  [basic, pro] = [await planId('BASIC_MONTH'), await planId('PRO_YEAR')];
});
beforeEach(async () => {
  user = await login();
});

const subscribe = (by: Client, plan: number | string) => by.post(`/api/subscriptions/subscribe/${plan}/`);
const invoiceOf = (id: number) => row<{ state: string; total_minor: string; reference_type: string; reference_id: string }>('select * from invoices where id = $1', [id]);
const mine = async (by: Client) => (await by.get('/api/subscriptions/my/').expect(200)).body;

it('needs a token', async () => {
  await api().get('/api/subscriptions/my/').expect(401);
  await api().post(`/api/subscriptions/subscribe/${basic}/`).expect(401);
});

it('makes a subscription that waits for payment, with invoice, unified request and audit', async () => {
  const { body } = await subscribe(user, basic).send({ price: 1, status: 'active' }).expect(201);
  expect(body).toEqual({
    id: expect.any(Number),
    plan: expect.objectContaining({ id: basic, code: 'BASIC_MONTH', price: '49.00' }),
    status: 'pending_payment',
    start_at: null,
    end_at: null,
    grace_end_at: null,
    auto_renew: true,
    invoice: expect.any(Number),
    created_at: expect.any(String),
  });
  expect(await invoiceOf(body.invoice)).toMatchObject({ state: 'pending', total_minor: '5635', reference_type: 'subscription', reference_id: String(body.id) });
  const unified = await unifiedOf('subscription', body.id);
  expect(unified).toMatchObject({ code: `SD${String(unified.id).padStart(6, '0')}`, state: 'new', assigned_team_code: 'subs' });
  expect(unified.metadata).toMatchObject({ subscription_id: body.id, plan_id: basic, plan_code: 'BASIC_MONTH', subscription_status: 'pending_payment', invoice_id: body.invoice });
  expect(await auditOf('subscription', body.id)).toEqual(['subscription_started']);
});

it('takes an empty body, with and without a content type', async () => {
  await subscribe(user, basic).expect(201);
  await subscribe(user, basic).set('Content-Type', 'application/json').expect(200);
  await subscribe(user, basic).set('Content-Type', 'application/json').send('{').expect(400);
});

it('answers the waiting one again, another plan makes another', async () => {
  const first = await subscribe(user, basic).expect(201);
  const again = await subscribe(user, basic).expect(200);
  expect(again.body).toEqual(first.body);
  const other = await subscribe(user, pro).expect(201);
  expect((await mine(user)).map(({ id }: { id: number }) => id)).toEqual([other.body.id, first.body.id]);
});

it('starts when the invoice is paid: 30 days of a month, 365 of a year, and the grace after them', async () => {
  for (const [plan, days] of [
    [basic, 30],
    [pro, 365],
  ] as const) {
    const { body } = await subscribe(user, plan).expect(201);
    await pay(user, body.invoice);
    const [active] = await mine(user);
    expect(active).toMatchObject({ id: body.id, status: 'active', invoice: body.invoice });
    const [start, end, grace] = [active.start_at, active.end_at, active.grace_end_at].map(Date.parse) as [number, number, number];
    expect(Math.abs(start - Date.now())).toBeLessThan(60_000);
    expect(end - start).toBe(days * DAY_MS);
    expect(grace - end).toBe(7 * DAY_MS);
    expect(await auditOf('subscription', body.id)).toEqual(['subscription_started', 'subscription_active']);
    expect(await unifiedOf('subscription', body.id)).toMatchObject({ state: 'in_progress', metadata: expect.objectContaining({ subscription_status: 'active' }) });
  }
});

it('once only: paying again changes nothing', async () => {
  const { body } = await subscribe(user, basic).expect(201);
  await pay(user, body.invoice);
  const [before] = await mine(user);
  await pay(user, body.invoice);
  expect((await mine(user))[0]).toEqual(before);
});

it('makes a new one once the last is paid', async () => {
  const { body } = await subscribe(user, basic).expect(201);
  await pay(user, body.invoice);
  const next = await subscribe(user, basic).expect(201);
  expect(next.body.id).not.toBe(body.id);
});

it('is active at once where the plan is free', async () => {
  const free = await newPlan(`FREE_${Date.now()}`, 0, ['promo_ads']);
  const { body } = await subscribe(user, free).expect(201);
  expect(body).toMatchObject({ status: 'active', plan: { price: '0.00' } });
  expect(await invoiceOf(body.invoice)).toMatchObject({ state: 'paid', total_minor: '0' });
  expect((await user.get('/api/features/my/').expect(200)).body).toMatchObject({ promo_ads: true });
});

it.each(['0', '-1', 'abc', '2147483647', '99999999999'])('answers 404 for plan %s', async (plan) => {
  const { body } = await subscribe(user, plan).expect(404);
  expect(body).toEqual({ detail: expect.any(String) });
});

it('answers 404 for a plan that is not on sale', async () => {
  const id = await newPlan(`OFF_${Date.now()}`, 100);
  await sql('update subscription_plans set is_active = false where id = $1', [id]);
  await subscribe(user, id).expect(404);
});

it('shows nobody the subscriptions of another', async () => {
  await subscribe(user, basic).expect(201);
  expect(await mine(await login())).toEqual([]);
});

it('repeats its answer under one idempotency key, even when the first was paid meanwhile', async () => {
  const key = randomUUID();
  const first = await subscribe(user, basic).set('Idempotency-Key', key).expect(201);
  await pay(user, first.body.invoice);
  const again = await subscribe(user, basic).set('Idempotency-Key', key).expect(201);
  expect(again.body).toMatchObject({ id: first.body.id, status: 'active' });
  await subscribe(user, pro).set('Idempotency-Key', key).expect(409);
});

it('tells him that it is active', async () => {
  const { body } = await subscribe(user, pro).expect(201);
  await pay(user, body.invoice);
  const notices = async () => (await user.get('/api/notifications/?limit=50').expect(200)).body.results;
  const found = await eventually(notices, (list: { kind: string }[]) => list.some(({ kind }) => kind === 'success'));
  expect(found).toContainEqual(expect.objectContaining({ kind: 'success', title: 'تم تفعيل اشتراكك', audience_mode: 'shared' }));
});

it('keeps a plan that somebody holds', async () => {
  const id = await newPlan(`HELD_${Date.now()}`, 100);
  await subscribe(user, id).expect(201);
  await expect(sql('delete from subscription_plans where id = $1', [id])).rejects.toMatchObject({ code: expect.stringMatching(/^23/) });
});

import { randomUUID } from 'node:crypto';
import { webhook } from '../../support/billing';
import { row, sql } from '../../support/db';
import { api, type Client, login, withToken } from '../../support/http';
import { eventually } from '../../support/poll';
import { startServer, type TestServer } from '../../support/server';
import { newStaff } from '../../support/world';

/** Wallet top-ups through the payment engine (spec/wallet.md, deposit; spec/payments.md). */

let server: TestServer;
let user: Client;
let staff: Client;

beforeAll(async () => {
  server = await startServer({ ROLE: 'web', CARD_GATEWAY: 'mock', PAYMENT_RETURN_URLS: 'https://shop.example,tohfa://' });
  [user, staff] = [await login(), await newStaff()];
  Object.assign(user, withToken(user.access, server.url));
  Object.assign(staff, withToken(staff.access, server.url));
});
afterAll(async () => void (await server.stop()));

const deposit = async (body: object = {}, who = user) =>
  (
    await who
      .post('/api/wallet/deposit/')
      .send({ amount: '100.00', ...body })
      .expect(201)
  ).body;
const balance = async (who = user) => (await who.get('/api/wallet/').expect(200)).body.balance;
const referenceOf = async (paymentId: number) => (await row<{ ref: string }>('select gateway_order_ref as ref from payment_attempts where payment_id = $1', [paymentId])).ref;
const settle = async (paymentId: number, status: string) => (await webhook({ status, provider_reference: await referenceOf(paymentId) }, { url: server.url }).expect(200)).body;
const auditsOf = (paymentId: number) =>
  sql(`select action, actor_id, reason, extra ->> 'amount' as amount from audit_logs where area = 'shops' and reference_type = 'payment' and reference_id = $1 order by id`, [
    String(paymentId),
  ]);
const topup = (payableId: number) => row<{ state: string }>('select state from wallet_transactions where id = $1', [payableId]);

it('tells of a top-up once, and once of its return', async () => {
  const person = Object.assign(await login(), {});
  Object.assign(person, withToken(person.access, server.url));
  const { payment } = await deposit({}, person);
  await settle(payment.id, 'paid');
  await staff.post('/api/payments/refund/').send({ payment_id: payment.id, amount: '40.00' }).expect(200);
  const titles = async () => (await sql<{ title: string }>('select title from notifications where user_id = $1 order by title', [person.userId])).map(({ title }) => title);
  await eventually(titles, (told) => told.length >= 2);
  await eventually(
    () => sql(`select 1 from graphile_worker._private_jobs where payload::text like '%"userId":' || $1::text || ',%'`, [person.userId]),
    (waiting) => waiting.length === 0,
  );
  expect(await titles()).toEqual(['تم استلام الدفعة', 'تم الاسترداد'].sort());
});

it('credits the wallet when the gateway says so, once', async () => {
  const person = Object.assign(await login(), {});
  Object.assign(person, withToken(person.access, server.url));
  const { payment, checkout_url: url } = await deposit({}, person);
  expect(payment).toMatchObject({
    payable_type: 'wallet_topup',
    order_id: null,
    state: 'pending',
    status: 'pending',
    gateway: 'mock',
    payment_method: 'credit_card',
    amount: '100.00',
    currency: 'EGP',
  });
  expect(url).toBe(payment.checkout_url);
  expect(url).toContain(server.url);
  expect(await balance(person)).toBe('0.00');
  expect(await settle(payment.id, 'paid')).toEqual({ ok: true, invoice: null, status: 'paid' });
  expect(await settle(payment.id, 'paid')).toEqual({ ok: true, invoice: null, status: 'already_paid' });
  expect(await balance(person)).toBe('100.00');
  expect((await person.get(`/api/payments/${payment.id}/`).expect(200)).body).toMatchObject({ state: 'paid', status: 'completed' });
});

it('by its page, back to where it came from', async () => {
  const { payment, checkout_url: url } = await deposit({ return_url: 'https://shop.example/wallet?tab=1' });
  const answer = await api(server.url).get(new URL(url).pathname).redirects(0).expect(302);
  expect(answer.headers['location']).toBe(`https://shop.example/wallet?tab=1&payment=success&payment_id=${payment.id}`);
});

it.each(['failed', 'cancelled'])('%s ends the top-up; a late success goes back', async (status) => {
  const before = await balance();
  const { payment } = await deposit();
  await settle(payment.id, status);
  expect((await topup(payment.payable_id)).state).toBe('failed');
  expect(await settle(payment.id, 'paid')).toMatchObject({ status: 'already_paid' });
  expect(await balance()).toBe(before);
  await eventually(
    () => sql<{ state: string }>(`select state from refunds where payment_id = $1 and kind = 'surplus'`, [payment.id]),
    ([refund]) => refund?.state === 'succeeded',
  );
  expect(await row<{ balance: number }>('select balance_minor::int as balance from ledger_accounts where code = $1', [`unallocated:${payment.id}:EGP`])).toEqual({ balance: 0 });
});

it('the same key again is the same payment', async () => {
  const key = randomUUID();
  const [first, second] = [await deposit({ idempotency_key: key }), await deposit({ idempotency_key: key })];
  expect(second.payment.id).toBe(first.payment.id);
  expect(await sql('select id from payment_attempts where payment_id = $1', [first.payment.id])).toHaveLength(1);
});

it.each(['https://evil.example/', 'https://shop.example.evil/', 'javascript:alert(1)', 'https://shop.example@evil.example/'])('refuses the return URL %s', async (url) => {
  const { body } = await user.post('/api/wallet/deposit/').send({ amount: 100, return_url: url }).expect(400);
  expect(body).toMatchObject({ field: 'return_url' });
});

it('without its gateway is 503 and leaves nothing', async () => {
  const count = () => row<{ count: number }>('select count(*)::int as count from wallet_topups where user_id = $1', [user.userId]);
  const before = await count();
  const { body } = await withToken(user.access).post('/api/wallet/deposit/').send({ amount: 100 }).expect(503);
  expect(body.code).toBe('PAYMENT_GATEWAY_NOT_CONFIGURED');
  expect(await count()).toEqual(before);
});

describe('a bank transfer', () => {
  const confirm = (id: number, body: object, who = staff) => who.post(`/api/payments/${id}/confirm/`).send(body);

  it('comes with instructions, and is credited when staff confirm it', async () => {
    const before = Number(await balance());
    const { payment } = await deposit({ payment_method: 'bank_transfer', amount: '70.00' });
    expect(payment).toMatchObject({
      gateway: 'bank_transfer',
      payment_method: 'bank_transfer',
      checkout_url: null,
      instructions: { bank_name: expect.any(String), account_name: expect.any(String), iban: expect.any(String), reference: expect.stringMatching(/^BT-\w{10}$/) },
    });
    expect((await confirm(payment.id, { amount: '69.99', reference: 'X1' }).expect(400)).body.code).toBe('AMOUNT_MISMATCH');
    await confirm(payment.id, { amount: '70.00' }).expect(400);
    await confirm(payment.id, { amount: '70.00', reference: 'X1' }, user).expect(403);
    for (const body of [{ amount: '70.00', reference: 'X1' }, {}]) await confirm(2_000_000_000, body).expect(404);
    for (let times = 0; times < 2; times += 1)
      expect((await confirm(payment.id, { amount: '70.00', reference: 'X1' }).expect(200)).body).toMatchObject({ state: 'paid', transaction_id: 'X1', instructions: null });
    expect(Number(await balance())).toBe(before + 70);
    expect(await auditsOf(payment.id)).toEqual([{ action: 'approve', actor_id: staff.userId, reason: 'X1', amount: '70.00' }]);
  });

  it('is not confirmed for a card', async () => {
    const { payment } = await deposit();
    expect((await confirm(payment.id, { amount: '100.00', reference: 'X1' }).expect(400)).body.code).toBe('INVALID_STATE');
  });
});

describe('refunding a top-up', () => {
  const refund = (payment: number, body: object = {}) => staff.post('/api/payments/refund/').send({ payment_id: payment, ...body });

  it('takes it out of the wallet, which must cover it', async () => {
    const person = await login();
    Object.assign(person, withToken(person.access, server.url));
    const { payment } = await deposit({}, person);
    await settle(payment.id, 'paid');
    await refund(payment.id, { amount: '40.00', reason: 'طلبه', idempotency_key: 'part' }).expect(200);
    await refund(payment.id, { amount: '40.00', reason: 'طلبه', idempotency_key: 'part' }).expect(200);
    expect(await balance(person)).toBe('60.00');
    expect(await auditsOf(payment.id)).toEqual([{ action: 'refund', actor_id: staff.userId, reason: 'طلبه', amount: '40.00' }]);
    await staff.post('/api/wallet/withdraw/').send({ user_id: person.userId, amount: '55.00' }).expect(200);
    expect((await refund(payment.id).expect(400)).body.code).toBe('INSUFFICIENT_FUNDS');
    expect(await balance(person)).toBe('5.00');
    expect((await refund(payment.id, { destination: 'wallet', amount: '1.00' }).expect(400)).body.code).toBe('PAYMENT_NOT_REFUNDABLE');
  });

  it('refused by the gateway gives it back to the wallet', async () => {
    const person = await login();
    Object.assign(person, withToken(person.access, server.url));
    const { payment, checkout_url: url } = await deposit({}, person);
    await api(server.url).get(new URL(url).pathname).query({ fault: 'refund_reject' });
    await refund(payment.id, { idempotency_key: 'one' }).expect(502);
    expect(await balance(person)).toBe('100.00');
    await sql(`update mock_gateway_orders set refund_fault = ''`);
    await refund(payment.id, { idempotency_key: 'one' }).expect(200);
    expect(await balance(person)).toBe('0.00');
  });

  it('at the gateway by itself: what the wallet no longer has is owed', async () => {
    const person = await login();
    Object.assign(person, withToken(person.access, server.url));
    const { payment } = await deposit({}, person);
    await settle(payment.id, 'paid');
    await staff.post('/api/wallet/withdraw/').send({ user_id: person.userId, amount: '80.00' }).expect(200);
    expect(await settle(payment.id, 'refunded')).toMatchObject({ status: 'refunded' });
    expect(await balance(person)).toBe('0.00');
    expect(await row<{ balance: number }>('select balance_minor::int as balance from ledger_accounts where code = $1', [`receivable:${person.userId}:EGP`])).toEqual({
      balance: 8_000,
    });
    expect(await sql(`select p.kind from payment_problems p join refunds r on r.id::text = p.reference where r.payment_id = $1`, [payment.id])).toEqual([
      { kind: 'foreign_refund' },
    ]);
  });
});

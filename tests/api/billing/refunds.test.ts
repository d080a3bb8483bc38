import { randomUUID } from 'node:crypto';
import { type AttemptJson, books, type InvoiceJson, init, invoiceOf, journalsOf, newInvoice, webhook } from '../../support/billing';
import { sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { eventually } from '../../support/poll';
import { newStaff } from '../../support/world';

/** Refunds by staff, whole and in part (spec/payments.md, refund). */

let owner: Client;
let staff: Client;
let invoice: InvoiceJson;
let attempt: AttemptJson;
let paymentId: number;

beforeAll(async () => {
  [owner, staff] = await Promise.all([login(), newStaff()]);
});

beforeEach(async () => {
  invoice = await newInvoice(owner);
  attempt = await init(owner, invoice.id);
  paymentId = (await books(invoice.id)).payment.id;
});

const pay = () => webhook({ status: 'paid', provider_reference: attempt.provider_reference }).expect(200);
const refund = (body: object, client = staff) => client.post('/api/payments/refund/').send(body);
const fault = (name: string) => api().get(`/api/billing/checkout/mock/${attempt.id}/`).query({ fault: name }).expect(200);

it('gives everything back', async () => {
  await pay();
  const { body } = await refund({ payment_id: paymentId, reason: 'asked for it' }).expect(200);
  expect(body).toEqual({ id: expect.any(Number), payment_id: paymentId, amount: '115.00', status: 'succeeded', destination: 'original', gateway_refund_id: expect.any(String) });
  expect((await invoiceOf(owner, invoice.id)).status).toBe('refunded');
  expect((await owner.get(`/api/payments/${paymentId}/`).expect(200)).body).toMatchObject({ status: 'refunded', state: 'refunded', amount_refunded: '115.00' });
  expect((await refund({ payment_id: paymentId }).expect(400)).body).toMatchObject({ code: 'PAYMENT_NOT_REFUNDABLE', message: expect.any(String) });
});

it('gives parts back: a credit note each, paid until nothing is left', async () => {
  await pay();
  await refund({ payment_id: paymentId, amount: '23.00' }).expect(200);
  expect((await invoiceOf(owner, invoice.id)).status).toBe('paid');
  expect((await books(invoice.id)).payment).toMatchObject({ state: 'partially_refunded', refunded: 2_300 });
  expect((await refund({ payment_id: paymentId, amount: '92.01' }).expect(400)).body.code).toBe('INVALID_REFUND_AMOUNT');
  await refund({ payment_id: paymentId, amount: 92 }).expect(200);
  expect((await invoiceOf(owner, invoice.id)).status).toBe('refunded');
  const { body: notes } = await owner.get(`/api/billing/invoices/${invoice.id}/credit-notes/`).expect(200);
  expect(notes.map(({ subtotal, vat_amount: vat, total }: Record<string, string>) => [subtotal, vat, total])).toEqual([
    ['80.00', '12.00', '92.00'],
    ['20.00', '3.00', '23.00'],
  ]);
  const balances = new Map<string, number>();
  for (const { account, amount } of await journalsOf(invoice.id)) balances.set(account, (balances.get(account) ?? 0) + amount);
  expect(Object.fromEntries(balances)).toEqual({ 'gateway:mock': 0, sales: 0, vat: 0 });
});

it('into the wallet', async () => {
  await pay();
  const { body } = await refund({ payment_id: paymentId, destination: 'wallet', amount: '15.00' }).expect(200);
  expect(body).toMatchObject({ status: 'succeeded', destination: 'wallet', gateway_refund_id: null });
  expect((await owner.get('/api/accounts/wallet/').expect(200)).body.balance).toBe('15.00');
  const { transactions } = (await owner.get('/api/wallet/').query({ currency: 'SAR' }).expect(200)).body;
  expect(transactions).toMatchObject([{ transaction_type: 'refund', amount: '15.00', reference_type: 'payment', reference_id: String(paymentId) }]);
});

it('under one key is one refund, also when nothing is left', async () => {
  await pay();
  const key = randomUUID();
  const first = (await refund({ payment_id: paymentId, idempotency_key: key }).expect(200)).body;
  expect((await refund({ payment_id: paymentId, idempotency_key: key, amount: '1.00' }).expect(200)).body).toEqual(first);
  expect((await staff.post('/api/payments/refund/').set('Idempotency-Key', key).send({ payment_id: paymentId }).expect(200)).body).toEqual(first);
  expect((await books(invoice.id)).refunds).toHaveLength(1);
});

it('that the gateway refuses is stored as failed, and the same key tries again', async () => {
  await fault('refund_reject');
  const key = randomUUID();
  expect((await refund({ payment_id: paymentId, idempotency_key: key }).expect(502)).body.code).toBe('GATEWAY_REFUND_REJECTED');
  expect((await books(invoice.id)).refunds).toEqual([{ kind: 'refund', state: 'failed', amount: 11_500 }]);
  expect((await invoiceOf(owner, invoice.id)).status).toBe('paid');
  await sql(`update mock_gateway_orders set refund_fault = '' where order_ref = $1`, [attempt.provider_reference]);
  expect((await refund({ payment_id: paymentId, idempotency_key: key }).expect(200)).body.status).toBe('succeeded');
  expect((await books(invoice.id)).refunds).toHaveLength(1);
});

it('whose outcome is unknown stays open, and is settled when the gateway is asked', async () => {
  await fault('refund_timeout');
  expect((await refund({ payment_id: paymentId }).expect(502)).body.code).toBe('GATEWAY_ERROR');
  expect((await books(invoice.id)).refunds).toEqual([{ kind: 'refund', state: 'processing', amount: 11_500 }]);
  expect((await refund({ payment_id: paymentId }).expect(400)).body.code).toBe('PAYMENT_NOT_REFUNDABLE');
  await staff.post('/api/payments/verify/').send({ payment_id: paymentId }).expect(200);
  expect((await books(invoice.id)).refunds).toEqual([{ kind: 'refund', state: 'processing', amount: 11_500 }]);
  const [open] = await sql<{ id: number }>(`select id from refunds where payment_id = $1`, [paymentId]);
  await sql(`select graphile_worker.add_job('billing.refund', json_build_object('refundId', $1::int))`, [open?.id]);
  await eventually(
    () => invoiceOf(owner, invoice.id),
    ({ status }) => status === 'refunded',
  );
});

it.each([0, '0.00', '-5', '1.234', 'x', '1e400', [], true, '115.01', '99999999999999'])('of %j is no refund', async (amount) => {
  await pay();
  const { body } = await refund({ payment_id: paymentId, amount }).expect(400);
  expect(body).toMatchObject({ code: 'INVALID_REFUND_AMOUNT', field: 'amount', amount: [expect.any(String)] });
  expect((await books(invoice.id)).refunds).toEqual([]);
});

it('names every bad field of its body', async () => {
  const { body } = await refund({ payment_id: paymentId, amount: '-1', destination: 'moon' }).expect(400);
  expect(body).toMatchObject({ code: 'INVALID_INPUT', amount: [expect.any(String)], destination: [expect.any(String)] });
});

it('is for staff, about a payment that is there', async () => {
  await pay();
  await api().post('/api/payments/refund/').send({ payment_id: paymentId }).expect(401);
  expect((await refund({ payment_id: paymentId }, owner).expect(403)).body).toMatchObject({ code: 'FORBIDDEN' });
  await refund({ payment_id: 2_000_000_000 }).expect(404);
  await refund({ order_id: 2_000_000_000 }).expect(404);
  for (const body of [{}, { payment_id: 'x' }, { payment_id: paymentId, amount: '0' }, { payment_id: paymentId, amount: '1.001' }, { payment_id: paymentId, destination: 'moon' }])
    expect((await refund(body).expect(400)).body).toMatchObject({ message: expect.any(String), code: expect.any(String) });
  expect((await books(invoice.id)).refunds).toEqual([]);
});

describe('GET /api/payments/{id}/ and verify/', () => {
  it('show the payment to its owner and to staff', async () => {
    const { body } = await owner.get(`/api/payments/${paymentId}/`).expect(200);
    expect(body).toEqual({
      id: paymentId,
      order_id: null,
      payable_type: 'invoice',
      payable_id: invoice.id,
      gateway: 'mock',
      payment_method: 'credit_card',
      amount: '115.00',
      currency: 'SAR',
      status: 'pending',
      state: 'pending',
      amount_refunded: '0.00',
      transaction_id: '',
      attempt_status: 'redirected',
      checkout_url: attempt.checkout_url,
      expires_at: expect.any(String),
      instructions: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect((await staff.get(`/api/payments/${paymentId}/`).expect(200)).body).toEqual(body);
    const stranger = await login();
    await stranger.get(`/api/payments/${paymentId}/`).expect(403);
    await stranger.post('/api/payments/verify/').send({ payment_id: paymentId }).expect(403);
    await api().get(`/api/payments/${paymentId}/`).expect(401);
    await owner.get('/api/payments/2000000000/').expect(404);
  });

  it('a claim of the client counts for nothing', async () => {
    const { body } = await owner.post('/api/payments/verify/').send({ payment_id: paymentId, success: true, state: 'paid', amount: '1' }).expect(200);
    expect(body.state).toBe('pending');
    expect((await invoiceOf(owner, invoice.id)).status).toBe('pending');
    expect((await owner.post('/api/payments/verify/').send({}).expect(400)).body).toMatchObject({ field: 'payment_id' });
  });
});

describe('POST /api/payments/verify/', () => {
  const verify = () => owner.post('/api/payments/verify/').send({ payment_id: paymentId });

  it('finds the success of any attempt that is open, not of the newest only', async () => {
    await init(owner, invoice.id);
    await fault('lost');
    expect((await verify().expect(200)).body).toMatchObject({ state: 'paid', status: 'completed', attempt_status: 'success' });
    expect((await invoiceOf(owner, invoice.id)).status).toBe('paid');
  });

  it('is 503 where the gateway has no keys', async () => {
    await sql(`update payment_attempts set gateway = 'paymob' where id = $1`, [attempt.id]);
    expect((await verify().expect(503)).body.code).toBe('PAYMENT_GATEWAY_NOT_CONFIGURED');
    await sql(`update payment_attempts set gateway = 'mock' where id = $1`, [attempt.id]);
  });
});

describe('GET /api/payments/return/{gateway}/', () => {
  it('sends the browser to the app with what the database says', async () => {
    const back = () => api().get('/api/payments/return/mock/').query({ order: attempt.provider_reference, success: 'true' }).redirects(0).expect(302);
    expect((await back()).headers['location']).toBe(`nawafeth://payment-return?payment_id=${paymentId}&invoice=${invoice.code}&state=pending`);
    expect((await invoiceOf(owner, invoice.id)).status).toBe('pending');
    await pay();
    expect((await back()).headers['location']).toContain('state=paid');
    for (const path of ['mock/?order=x', 'mock/', 'stripe/?order=x', `paymob/?order=${attempt.provider_reference}`])
      await api().get(`/api/payments/return/${path}`).redirects(0).expect(400);
  });
});

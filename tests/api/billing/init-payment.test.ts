import { randomUUID } from 'node:crypto';
import { books, init, invoiceOf, newInvoice, webhook } from '../../support/billing';
import { row } from '../../support/db';
import { type Client, login } from '../../support/http';

/** Rules 1-6 of init-payment (spec/billing.md). */

let owner: Client;

beforeAll(async () => {
  owner = await login();
});

const start = (id: number, body: object = {}) => owner.post(`/api/billing/invoices/${id}/init-payment/`).send(body);

it('opens a checkout of the sandbox', async () => {
  const { id } = await newInvoice(owner, '199.00');
  const { body } = await start(id, { payment_method: 'mada' }).expect(200);
  expect(body).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    provider: 'mock',
    status: 'redirected',
    amount: '228.85',
    currency: 'SAR',
    checkout_url: expect.stringContaining(`/api/billing/checkout/mock/${body.id}/`),
    provider_reference: expect.stringMatching(/^mock_ref_[0-9a-f]{12}$/),
    payment_method: 'mada',
    created_at: expect.any(String),
  });
  expect((await books(id)).payment.state).toBe('pending');
});

it('announces a manual payment without a page', async () => {
  const { id } = await newInvoice(owner);
  expect((await start(id, { provider: 'manual' }).expect(200)).body).toMatchObject({
    provider: 'manual',
    status: 'initiated',
    checkout_url: '',
    provider_reference: '',
    payment_method: '',
  });
});

it('answers the same attempt for the same key, whatever its provider or state', async () => {
  const { id } = await newInvoice(owner);
  const key = randomUUID();
  const first = (await start(id, { provider: 'manual', idempotency_key: key }).expect(200)).body;
  const again = (await start(id, { provider: 'mock', idempotency_key: key }).expect(200)).body;
  expect(again).toEqual(first);
  const header = (await owner.post(`/api/billing/invoices/${id}/init-payment/`).set('Idempotency-Key', key).expect(200)).body;
  expect(header).toEqual(first);
  const other = await newInvoice(owner);
  expect((await init(owner, other.id, { idempotency_key: key })).id).not.toBe(first.id);
  expect((await books(id)).attempts).toHaveLength(1);
});

it('makes a new attempt at every call without a key', async () => {
  const { id } = await newInvoice(owner);
  const ids = [await init(owner, id), await init(owner, id, { idempotency_key: '' })].map((attempt) => attempt.id);
  expect(new Set(ids).size).toBe(2);
  const { idempotency_key: own } = await row<{ idempotency_key: string }>('select idempotency_key from payment_attempts where id = $1', [ids[0]]);
  expect(Buffer.from(own, 'base64url').length).toBeGreaterThanOrEqual(24);
});

it.each(['failed', 'cancelled'])('reopens a %s invoice', async (status) => {
  const { id } = await newInvoice(owner);
  const attempt = await init(owner, id);
  await webhook({ status, provider_reference: attempt.provider_reference }).expect(200);
  expect((await invoiceOf(owner, id)).status).toBe(status);
  await init(owner, id);
  expect(await invoiceOf(owner, id)).toMatchObject({ status: 'pending', cancelled_at: null });
  expect((await books(id)).payment.state).toBe('pending');
});

it.each(['paid', 'refunded'])('refuses a %s invoice, also under a known key', async (state) => {
  const { id } = await newInvoice(owner);
  const key = randomUUID();
  const attempt = await init(owner, id, { idempotency_key: key });
  await webhook({ status: 'paid', provider_reference: attempt.provider_reference }).expect(200);
  if (state === 'refunded') await webhook({ status: 'refunded', provider_reference: attempt.provider_reference }).expect(200);
  expect((await invoiceOf(owner, id)).status).toBe(state);
  for (const body of [{}, { idempotency_key: key }]) expect((await start(id, body).expect(400)).body.detail).toEqual(expect.any(String));
  expect((await invoiceOf(owner, id)).status).toBe(state);
});

it.each([
  [{ provider: 'stripe' }, 'provider'],
  [{ provider: 'paymob' }, 'provider'],
  [{ provider: 'bank_transfer' }, 'provider'],
  [{ payment_method: 'cash' }, 'payment_method'],
  [{ idempotency_key: 'k'.repeat(81) }, 'idempotency_key'],
])('refuses %j', async (body, field) => {
  const { id } = await newInvoice(owner);
  expect((await start(id, body).expect(400)).body).toEqual({ [field]: [expect.any(String)] });
  expect((await books(id)).attempts).toEqual([]);
});

it('takes a key of 80 characters, in the body or the header', async () => {
  const { id } = await newInvoice(owner);
  const key = 'k'.repeat(80);
  const first = await init(owner, id, { idempotency_key: key });
  const again = await owner.post(`/api/billing/invoices/${id}/init-payment/`).set('Idempotency-Key', key).send({ payment_method: '' }).expect(200);
  expect(again.body.id).toBe(first.id);
  await owner.post(`/api/billing/invoices/${id}/init-payment/`).set('Idempotency-Key', `${key}k`).expect(400);
});

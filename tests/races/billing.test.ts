import { randomUUID } from 'node:crypto';
import { type AttemptJson, auditsOf, books, type InvoiceJson, init, invoiceGaps, invoiceOf, journalsOf, newInvoice, webhook } from '../support/billing';
import { row, sql } from '../support/db';
import { api, type Client, login } from '../support/http';
import { eventually } from '../support/poll';
import { race, statuses, values } from '../support/race';
import { newPlan } from '../support/sales';
import { newStaff } from '../support/world';

/** Payments under contention: one settlement, one refund, one code, whatever comes at once. */

let owner: Client;
let staff: Client;
let invoice: InvoiceJson;
let attempt: AttemptJson;

beforeAll(async () => {
  [owner, staff] = await Promise.all([login(), newStaff()]);
});

beforeEach(async () => {
  invoice = await newInvoice(owner);
  attempt = await init(owner, invoice.id);
});

const paymentJournals = async () => (await journalsOf(invoice.id)).filter(({ event, account }) => event === 'invoice_paid' && account.startsWith('gateway')).length;
/** Every account that the invoice touched is where the states say it must be. */
async function lawful(): Promise<void> {
  const { invoice: row_, payment, attempts, refunds } = await books(invoice.id);
  const successes = attempts.filter(({ state }) => state === 'success').length;
  const surplus = refunds.filter(({ kind }) => kind === 'surplus').length;
  expect(successes - surplus).toBe(['paid', 'refunded'].includes(row_.state) ? 1 : 0);
  expect(await paymentJournals()).toBe(successes - surplus);
  expect(payment.state).toBe(row_.state === 'paid' && payment.refunded > 0 ? 'partially_refunded' : row_.state);
  expect((await auditsOf(row_.code)).filter((action) => action === 'invoice_paid')).toHaveLength(successes - surplus);
  const uneven = await sql(
    `select e.journal_id from ledger_entries e join ledger_journals j on j.id = e.journal_id where j.reference_type = 'invoice' and j.reference_id = $1
     group by 1 having sum(case e.direction when 'debit' then e.amount_minor else -e.amount_minor end) <> 0`,
    [String(invoice.id)],
  );
  expect(uneven).toEqual([]);
}

describe('one webhook', () => {
  it('delivered 50 times at once is processed once', async () => {
    const eventId = randomUUID();
    const body = { status: 'paid', provider_reference: attempt.provider_reference };
    const answers = values(await race(50, async (index) => webhook(body, { eventId, path: index % 2 ? '/api/payments/webhook/mock/' : '/api/billing/webhooks/mock/' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const words = answers.map(({ body: { status } }) => status as string);
    expect(words.filter((word) => word === 'paid' || word === 'PROCESSED')).toHaveLength(1);
    expect(words.filter((word) => word === 'duplicate_ignored' || word === 'DUPLICATE')).toHaveLength(49);
    expect(await sql('select id from gateway_events where event_id = $1', [eventId])).toHaveLength(1);
    await lawful();
  });

  it('among forgeries and retries of itself is processed once', async () => {
    const eventId = randomUUID();
    const body = { status: 'paid', provider_reference: attempt.provider_reference };
    const answers = await race(30, async (index) => webhook(index % 3 === 2 ? { ...body, amount: '1.00' } : body, { eventId, ...(index % 3 === 0 ? { secret: 'forged' } : {}) }));
    const counts = statuses(answers);
    expect(counts[401]).toBe(10);
    expect((counts[200] ?? 0) + (counts[400] ?? 0)).toBe(20);
    expect(values(answers).filter(({ body: { status } }) => status === 'paid')).toHaveLength(1);
    await lawful();
  });
});

it('events of every kind in every order leave a lawful invoice; a success wins', async () => {
  const orders = ['paid failed cancelled', 'failed paid cancelled', 'failed cancelled paid', 'cancelled failed paid', 'cancelled paid failed', 'paid cancelled failed'];
  for (const order of orders) {
    invoice = await newInvoice(owner);
    attempt = await init(owner, invoice.id);
    for (const status of order.split(' ')) await webhook({ status, provider_reference: attempt.provider_reference }).expect(200);
    expect([order, (await invoiceOf(owner, invoice.id)).status]).toEqual([order, 'paid']);
    await lawful();
  }
  for (let round = 0; round < 5; round += 1) {
    invoice = await newInvoice(owner);
    attempt = await init(owner, invoice.id);
    const kinds = ['paid', 'failed', 'cancelled', 'paid', 'ignored', 'failed'];
    expect(statuses(await race(12, async (index) => webhook({ status: kinds[index % kinds.length], provider_reference: attempt.provider_reference })))).toEqual({ 200: 12 });
    expect(await invoiceOf(owner, invoice.id)).toMatchObject({ status: 'paid', cancelled_at: null });
    await lawful();
  }
});

it('one key of init-payment 20 times at once is one attempt', async () => {
  const other = await newInvoice(owner);
  const key = randomUUID();
  const answers = values(
    await race(20, async (index) => owner.post(`/api/billing/invoices/${other.id}/init-payment/`).send({ idempotency_key: key, provider: index % 2 ? 'mock' : 'manual' })),
  );
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  expect((await books(other.id)).attempts).toHaveLength(1);
});

it('two successes at once: one pays, the other goes back', async () => {
  for (let round = 0; round < 4; round += 1) {
    invoice = await newInvoice(owner);
    const attempts = [await init(owner, invoice.id), await init(owner, invoice.id), await init(owner, invoice.id)];
    const answers = values(await race(3, async (index) => webhook({ status: 'paid', provider_reference: attempts[index]?.provider_reference })));
    expect(answers.map(({ body }) => body.status).sort()).toEqual(['already_paid', 'already_paid', 'paid']);
    await lawful();
    await eventually(
      () => books(invoice.id),
      ({ refunds }) => refunds.filter(({ kind, state }) => kind === 'surplus' && state === 'succeeded').length === 2,
    );
    const { id } = (await books(invoice.id)).payment;
    expect(await row('select balance_minor::int as balance from ledger_accounts where code = $1', [`unallocated:${id}:SAR`])).toEqual({ balance: 0 });
  }
});

it('the sandbox, its webhook and its page at once pay once', async () => {
  for (let round = 0; round < 4; round += 1) {
    invoice = await newInvoice(owner);
    attempt = await init(owner, invoice.id, { idempotency_key: 'k' });
    const acts = [
      () => owner.post(`/api/billing/invoices/${invoice.id}/complete-mock-payment/`).send({ idempotency_key: 'k' }),
      () => owner.post(`/api/billing/invoices/${invoice.id}/complete-mock-payment/`).send({}),
      () => api().get(`/api/billing/checkout/mock/${attempt.id}/`),
      () => webhook({ status: 'paid', provider_reference: attempt.provider_reference }),
      () => owner.post(`/api/billing/invoices/${invoice.id}/complete-mock-payment/`).send({}),
    ];
    const answers = await race(acts.length, async (index) => (acts[index] as () => ReturnType<typeof webhook>)());
    expect(statuses(answers)).toEqual({ 200: acts.length });
    expect((await invoiceOf(owner, invoice.id)).status).toBe('paid');
    await lawful();
  }
});

it('paying against starting anew and against cancelling: never two locks crosswise, never a paid invoice undone', async () => {
  for (let round = 0; round < 6; round += 1) {
    invoice = await newInvoice(owner);
    attempt = await init(owner, invoice.id);
    const acts = [
      () => webhook({ status: 'paid', provider_reference: attempt.provider_reference }),
      () => owner.post(`/api/billing/invoices/${invoice.id}/init-payment/`).send({}),
      () => webhook({ status: 'cancelled', provider_reference: attempt.provider_reference }),
      () => owner.post(`/api/billing/invoices/${invoice.id}/init-payment/`).send({}),
      () => webhook({ status: 'failed', invoice_code: invoice.code }),
      () => owner.post('/api/payments/verify/').send({ payment_id: 1 }),
    ];
    const answers = values(await race(acts.length, async (index) => (acts[index] as () => ReturnType<typeof webhook>)()));
    for (const { status } of answers) expect([200, 400, 403, 404]).toContain(status);
    expect(await invoiceOf(owner, invoice.id)).toMatchObject({ status: 'paid', cancelled_at: null });
    await lawful();
  }
});

it('paying against the sold thing being called off: paid and skipped, or paid and active, never lost', async () => {
  const plan = await newPlan(`RACE_${randomUUID().slice(0, 8)}`, 10_000);
  for (let round = 0; round < 5; round += 1) {
    const buyer = await login();
    const subscription = (await buyer.post(`/api/subscriptions/subscribe/${plan}/`).expect(201)).body;
    const { provider_reference: reference } = await init(buyer, subscription.invoice);
    const [settled] = values(await race(2, async (index) => (index === 0 ? webhook({ status: 'paid', provider_reference: reference }) : buyer.get('/api/subscriptions/my/'))));
    expect(settled?.body.status).toBe('paid');
    const state = await eventually(
      () =>
        row<{ activation: string; state: string }>('select i.activation, s.state from subscriptions s join invoices i on i.id = s.invoice_id where s.id = $1', [subscription.id]),
      ({ activation }) => activation !== 'pending',
    );
    expect(state).toEqual({ activation: 'done', state: 'active' });
  }
});

it('full refunds at once: one happens', async () => {
  await webhook({ status: 'paid', provider_reference: attempt.provider_reference }).expect(200);
  const { id } = (await books(invoice.id)).payment;
  const answers = await race(8, async (index) => staff.post('/api/payments/refund/').send({ payment_id: id, destination: index % 2 ? 'wallet' : 'original' }));
  expect(statuses(answers)).toEqual({ 200: 1, 400: 7 });
  expect((await books(invoice.id)).payment).toMatchObject({ state: 'refunded', refunded: 11_500 });
  expect(await sql('select id from credit_notes where invoice_id = $1', [invoice.id])).toHaveLength(1);
  await lawful();
});

it('partial refunds at once never exceed what was paid; one key is one refund', async () => {
  await webhook({ status: 'paid', provider_reference: attempt.provider_reference }).expect(200);
  const { id } = (await books(invoice.id)).payment;
  const keyed = await race(5, async () => staff.post('/api/payments/refund/').send({ payment_id: id, amount: '15.00', idempotency_key: 'once' }));
  expect(statuses(keyed)).toEqual({ 200: 5 });
  const answers = await race(6, async () => staff.post('/api/payments/refund/').send({ payment_id: id, amount: '30.00' }));
  expect(statuses(answers)).toEqual({ 200: 3, 400: 3 });
  expect((await books(invoice.id)).payment).toMatchObject({ state: 'partially_refunded', refunded: 10_500 });
  const codes = (await sql<{ code: string }>('select code from credit_notes where invoice_id = $1', [invoice.id])).map(({ code }) => code);
  expect(new Set(codes).size).toBe(4);
  await lawful();
});

it('a refund by staff and one at the gateway at once give the money back once', async () => {
  for (let round = 0; round < 4; round += 1) {
    invoice = await newInvoice(owner);
    attempt = await init(owner, invoice.id);
    await webhook({ status: 'paid', provider_reference: attempt.provider_reference }).expect(200);
    const { id } = (await books(invoice.id)).payment;
    await race(2, async (index) =>
      index === 0 ? staff.post('/api/payments/refund/').send({ payment_id: id }) : webhook({ status: 'refunded', provider_reference: attempt.provider_reference }),
    );
    const after = await books(invoice.id);
    expect(after.payment).toMatchObject({ state: 'refunded', refunded: 11_500 });
    expect(after.refunds.filter(({ state }) => state === 'succeeded').reduce((sum, { amount }) => sum + amount, 0)).toBe(11_500);
    await lawful();
  }
});

it('30 invoices at once have codes without a gap', async () => {
  const made = values(await race(30, async (index) => owner.post('/api/billing/invoices/').send({ subtotal: index % 5 === 0 ? 'bad' : 1 }))).filter(({ status }) => status === 201);
  expect(new Set(made.map(({ body }) => body.code)).size).toBe(24);
  expect(await invoiceGaps()).toEqual([]);
});

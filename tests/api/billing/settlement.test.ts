import { type AttemptJson, auditsOf, books, type InvoiceJson, init, invoiceOf, journalsOf, newInvoice, webhook } from '../../support/billing';
import { sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { eventually } from '../../support/poll';
import { giveSubscription, newPlan } from '../../support/sales';

/** The settlement table of spec/billing.md, row by row. */

let owner: Client;
let invoice: InvoiceJson;
let attempt: AttemptJson;

beforeAll(async () => {
  owner = await login();
});

beforeEach(async () => {
  invoice = await newInvoice(owner);
  attempt = await init(owner, invoice.id);
});

const send = async (status: string, reference = attempt.provider_reference) => (await webhook({ status, provider_reference: reference }).expect(200)).body;
const word = (status: string) => ({ ok: true, invoice: invoice.code, status });

/** Brings the invoice into a state by way of another attempt, so that the one under test is still open. */
async function bring(state: string): Promise<void> {
  if (state === 'pending') return;
  if (state === 'draft') {
    await sql(`update invoices set state = 'draft' where id = $1`, [invoice.id]);
    return;
  }
  const other = await init(owner, invoice.id);
  if (state === 'failed' || state === 'cancelled') await send(state, other.provider_reference);
  else await send('paid', other.provider_reference);
  if (state === 'refunded') await send('refunded', other.provider_reference);
  expect((await invoiceOf(owner, invoice.id)).status).toBe(state);
}

const stateOf = async () => (await books(invoice.id)).attempts.find(({ id }) => id === attempt.id)?.state;

describe.each(['paid', 'success', 'SUCCEEDED'])('%s', (status) => {
  it.each(['draft', 'pending', 'failed', 'cancelled'])('settles a %s invoice', async (before) => {
    await bring(before);
    expect(await send(status)).toEqual(word('paid'));
    expect(await invoiceOf(owner, invoice.id)).toMatchObject({ status: 'paid', paid_at: expect.any(String), cancelled_at: null });
    expect(await stateOf()).toBe('success');
    expect((await books(invoice.id)).payment.state).toBe('paid');
    expect(await journalsOf(invoice.id)).toEqual([
      { event: 'invoice_paid', account: 'gateway:mock', amount: 11_500 },
      { event: 'invoice_paid', account: 'sales', amount: -10_000 },
      { event: 'invoice_paid', account: 'vat', amount: -1_500 },
    ]);
    expect(await auditsOf(invoice.code)).toEqual(['invoice_created', 'invoice_paid']);
  });
});

describe('a success after the success', () => {
  it('of the same attempt changes nothing', async () => {
    await send('paid');
    const before = await invoiceOf(owner, invoice.id);
    expect(await send('succeeded')).toEqual(word('already_paid'));
    expect(await invoiceOf(owner, invoice.id)).toEqual(before);
    expect((await books(invoice.id)).refunds).toEqual([]);
    expect(await journalsOf(invoice.id)).toHaveLength(3);
  });

  it.each(['paid', 'refunded'])('of another attempt on a %s invoice is a double payment, and goes back', async (before) => {
    await bring(before);
    const { paid_at: paidAt } = await invoiceOf(owner, invoice.id);
    expect(await send('paid')).toEqual(word('already_paid'));
    expect(await invoiceOf(owner, invoice.id)).toMatchObject({ status: before, paid_at: paidAt });
    expect(await stateOf()).toBe('success');
    expect(await auditsOf(invoice.code)).toContain('double_payment');
    const settled = await eventually(
      () => books(invoice.id),
      ({ refunds }) => refunds.some(({ kind, state }) => kind === 'surplus' && state === 'succeeded'),
    );
    expect(settled.payment).toMatchObject({ state: before, refunded: before === 'paid' ? 0 : 11_500 });
    expect((await journalsOf(invoice.id)).filter(({ event }) => event === 'late_payment').map(({ account, amount }) => [account, amount])).toEqual([
      ['gateway:mock', 11_500],
      [`unallocated:${settled.payment.id}`, -11_500],
      [`unallocated:${settled.payment.id}`, 11_500],
      ['gateway:mock', -11_500],
    ]);
  });
});

describe.each([
  ['failed', 'failed'],
  ['ERROR', 'failed'],
])('%s', (status, end) => {
  it.each(['draft', 'pending'])('fails a %s invoice', async (before) => {
    await bring(before);
    expect(await send(status)).toEqual(word(end));
    expect((await invoiceOf(owner, invoice.id)).status).toBe('failed');
    expect(await stateOf()).toBe('failed');
  });

  it.each(['failed', 'cancelled', 'paid', 'refunded'])('leaves a %s invoice, and fails the attempt', async (before) => {
    await bring(before);
    const unchanged = await invoiceOf(owner, invoice.id);
    expect(await send(status)).toEqual(word(end));
    expect(await invoiceOf(owner, invoice.id)).toEqual(unchanged);
    expect(await stateOf()).toBe('failed');
  });
});

describe.each(['cancelled', 'Canceled'])('%s', (status) => {
  it.each(['draft', 'pending', 'failed'])('cancels a %s invoice', async (before) => {
    await bring(before);
    expect(await send(status)).toEqual(word('cancelled'));
    expect(await invoiceOf(owner, invoice.id)).toMatchObject({ status: 'cancelled', cancelled_at: expect.any(String) });
    expect(await stateOf()).toBe('cancelled');
  });

  it.each(['cancelled', 'paid', 'refunded'])('leaves a %s invoice', async (before) => {
    await bring(before);
    const unchanged = await invoiceOf(owner, invoice.id);
    expect(await send(status)).toEqual(word('cancelled'));
    expect(await invoiceOf(owner, invoice.id)).toEqual(unchanged);
    expect(await stateOf()).toBe('cancelled');
  });
});

it.each(['failed', 'error', 'cancelled', 'canceled'])('%s after its own success changes nothing', async (status) => {
  await send('paid');
  const before = await invoiceOf(owner, invoice.id);
  expect(await send(status)).toEqual(word('already_paid'));
  expect(await invoiceOf(owner, invoice.id)).toEqual(before);
  expect(await stateOf()).toBe('success');
});

describe.each(['refunded', 'refund'])('%s', (status) => {
  it('gives a paid invoice back: state, credit note, journal, payment', async () => {
    await send('paid');
    expect(await send(status)).toEqual(word('refunded'));
    expect(await invoiceOf(owner, invoice.id)).toMatchObject({ status: 'refunded', paid_at: expect.any(String) });
    const { payment, refunds } = await books(invoice.id);
    expect([payment, refunds]).toEqual([{ id: payment.id, state: 'refunded', refunded: 11_500 }, [{ kind: 'refund', state: 'succeeded', amount: 11_500 }]]);
    expect((await journalsOf(invoice.id)).slice(3)).toEqual([
      { event: 'invoice_refunded', account: 'sales', amount: 10_000 },
      { event: 'invoice_refunded', account: 'vat', amount: 1_500 },
      { event: 'invoice_refunded', account: 'gateway:mock', amount: -11_500 },
    ]);
    const { body: notes } = await owner.get(`/api/billing/invoices/${invoice.id}/credit-notes/`).expect(200);
    expect(notes).toEqual([expect.objectContaining({ code: expect.stringMatching(/^CN\d{6}$/), subtotal: '100.00', vat_amount: '15.00', total: '115.00', invoice: invoice.id })]);
    expect(await auditsOf(invoice.code)).toEqual(['invoice_created', 'invoice_paid', 'invoice_refunded']);
    expect(await send(status)).toEqual(word('ignored'));
    expect((await books(invoice.id)).refunds).toHaveLength(1);
  });

  it.each(['pending', 'failed', 'cancelled'])('leaves a %s invoice', async (before) => {
    await bring(before);
    const unchanged = await invoiceOf(owner, invoice.id);
    expect(await send(status)).toEqual(word('ignored'));
    expect(await invoiceOf(owner, invoice.id)).toEqual(unchanged);
  });

  it('by the invoice’s code reaches the attempt that paid', async () => {
    await send('paid');
    await sql(
      `insert into payment_attempts (payment_id, gateway, state, amount_minor, currency, idempotency_key) select id, 'mock', 'initiated', amount_minor, currency, 'newer' from payments where payable_type = 'invoice' and payable_id = $1`,
      [invoice.id],
    );
    expect((await webhook({ status, invoice_code: invoice.code }).expect(200)).body).toEqual(word('refunded'));
    expect((await invoiceOf(owner, invoice.id)).status).toBe('refunded');
  });
});

it.each(['authorised', 'whatever', 'PENDING'])('%s is stored and nothing else', async (status) => {
  expect(await send(status)).toEqual(word('ignored'));
  expect((await invoiceOf(owner, invoice.id)).status).toBe('pending');
  expect(await stateOf()).toBe('redirected');
});

it('tells an owner whose plan opens that notice', async () => {
  await newPlan('TOLD_PROFESSIONAL', 0, ['advanced_analytics']);
  await giveSubscription(owner.userId, 'TOLD_PROFESSIONAL');
  await send('paid');
  const told = await eventually(
    () =>
      sql<{ kind: string; notification_type: string }>(`select kind, notification_type from notifications where user_id = $1 and meta ->> 'invoice_code' = $2`, [
        owner.userId,
        invoice.code,
      ]),
    (rows) => rows.length > 0,
  );
  expect(told).toEqual([{ kind: 'success', notification_type: 'payment' }]);
});

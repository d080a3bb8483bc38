import { type Invoice, onInvoice } from '../../../src/api/billing';
import '../../../src/api/billing/payables/invoice';
import { activateQuietly } from '../../../src/api/billing/use-cases/activate-quietly';
import { cancelInvoice } from '../../../src/api/billing/use-cases/cancel-invoice';
import { createInvoice, type NewInvoice } from '../../../src/api/billing/use-cases/create-invoice';
import { markPaid } from '../../../src/api/billing/use-cases/mark-paid';
import { markUnpaid } from '../../../src/api/billing/use-cases/mark-unpaid';
import { requestRefund } from '../../../src/api/billing/use-cases/request-refund';
import { retryActivations } from '../../../src/api/billing/use-cases/retry-activations';
import { db, type Tx, transaction } from '../../../src/platform/db';
import { type BillingDatabase, billingDatabase } from '../../support/billing-service';

/** What billing does for the domains that sell (spec/billing.md, Activation). */

let database: BillingDatabase;
let user: number;

type Mood = 'activate' | 'skip' | 'fail';
let mood: Mood = 'activate';
const calls: string[] = [];

onInvoice('subscription', {
  paid: async (tx: Tx, invoice: Invoice) => {
    calls.push(`paid ${invoice.code} ${invoice.state}`);
    await tx.run('insert into idempotency_keys (user_id, scope, key, fingerprint, response) values ($1, $2, $3, $4, $5)', [
      user,
      'sold',
      `${invoice.code} ${calls.length}`,
      '',
      '{}',
    ]);
    if (mood === 'fail') throw new Error('out of order');
    return mood === 'skip' ? 'skipped' : 'activated';
  },
  refunded: async (_tx, invoice) => void calls.push(`refunded ${invoice.code} ${invoice.state}`),
});

beforeAll(async () => {
  database = await billingDatabase();
  user = await database.aUser();
});
afterAll(() => database?.close());
beforeEach(() => {
  calls.length = 0;
  mood = 'activate';
});

const sell = (input: Partial<NewInvoice> = {}): Promise<Invoice> =>
  transaction((tx) => createInvoice(tx, { userId: user, title: 'Plan', subtotalMinor: 10_000, referenceType: 'subscription', referenceId: 5, ...input }));
const stateOf = (id: number) => database.row<{ state: string; activation: string }>('select state, activation from invoices where id = $1', [id]);
const audits = async (code: string) =>
  (await database.sql<{ action: string }>('select action from audit_logs where reference_id = $1 order by id', [code])).map(({ action }) => action);
const staff = { userId: null, label: 'staff' };

it('activates once, after the payment committed', async () => {
  const { id, code } = await sell();
  await markPaid(id, staff);
  await markPaid(id, staff);
  await retryActivations();
  await Promise.all([activateQuietly(id), activateQuietly(id)]);
  expect(calls).toEqual([`paid ${code} paid`]);
  expect(await stateOf(id)).toEqual({ state: 'paid', activation: 'done' });
});

it('a failing activation leaves the payment alone, undoes its own half, and is tried again', async () => {
  mood = 'fail';
  const { id, code } = await sell();
  await markPaid(id, staff);
  expect(await stateOf(id)).toEqual({ state: 'paid', activation: 'pending' });
  await retryActivations();
  expect(await database.sql(`select key from idempotency_keys where scope = 'sold' and key like $1`, [`${code}%`])).toEqual([]);
  mood = 'activate';
  await retryActivations();
  expect(await stateOf(id)).toEqual({ state: 'paid', activation: 'done' });
  expect(calls).toHaveLength(3);
});

it('what no longer waits is left alone, for staff to refund', async () => {
  mood = 'skip';
  const { id, code } = await sell();
  await markPaid(id, staff);
  await retryActivations();
  expect(await stateOf(id)).toEqual({ state: 'paid', activation: 'skipped' });
  expect(await audits(code)).toEqual(['invoice_created', 'invoice_paid', 'activation_skipped']);
  expect(calls).toHaveLength(1);
});

it('a reference that a user wrote activates nothing', async () => {
  const { id } = await sell({ userMade: true });
  await markPaid(id, staff);
  await retryActivations();
  expect(calls).toEqual([]);
  expect(await stateOf(id)).toEqual({ state: 'paid', activation: 'none' });
});

it('0.00 is paid at once, books nothing, and is activated', async () => {
  const { id, code, state } = await sell({ subtotalMinor: 0, lines: [{ itemCode: 'FREE', title: 'Free', amountMinor: 0 }] });
  expect(state).toBe('paid');
  expect(await database.jobs('billing.activate')).toContainEqual({ invoiceId: id });
  await retryActivations();
  expect(calls).toEqual([`paid ${code} paid`]);
  expect(await database.sql(`select id from ledger_journals where reference_type = 'invoice' and reference_id = $1`, [String(id)])).toEqual([]);
  await expect(markUnpaid(id, staff)).rejects.toMatchObject({ status: 400 });
});

it('what was sold goes back with the last part of the money', async () => {
  const { id, code } = await sell();
  await markPaid(id, staff);
  const { id: paymentId } = await database.row<{ id: number }>(`select id from payments where payable_type = 'invoice' and payable_id = $1`, [id]);
  const back = (amountMinor?: number) => requestRefund({ paymentId, amountMinor, reason: '', destination: 'original', actorId: null });
  await back(1_500);
  expect(calls).toEqual([`paid ${code} paid`]);
  await expect(markUnpaid(id, staff)).rejects.toMatchObject({ status: 400 });
  await back();
  expect(calls).toEqual([`paid ${code} paid`, `refunded ${code} refunded`]);
  await expect(back()).rejects.toMatchObject({ code: 'PAYMENT_NOT_REFUNDABLE' });
});

it('entitlements stay when staff unmark a payment, and do not come twice', async () => {
  const { id, code } = await sell();
  await markPaid(id, staff);
  await markUnpaid(id, staff);
  await markPaid(id, staff);
  expect(calls).toEqual([`paid ${code} paid`]);
});

it('cancels what is unpaid only', async () => {
  const [open, paid] = [await sell(), await sell()];
  await markPaid(paid.id, staff);
  const cancel = (id: number) => transaction((tx) => cancelInvoice(tx, id));
  expect([await cancel(open.id), await cancel(open.id), await cancel(paid.id)]).toEqual([true, false, false]);
  expect((await stateOf(open.id)).state).toBe('cancelled');
  expect((await stateOf(paid.id)).state).toBe('paid');
  expect(await database.row('select state from payments where payable_id = $1', [open.id])).toEqual({ state: 'cancelled' });
});

it('lines are kept in order and must add up; a rollback gives the number back', async () => {
  const before = await sell();
  await expect(sell({ lines: [{ itemCode: 'a', title: 'A', amountMinor: 1 }] })).rejects.toThrow('add up');
  await expect(
    transaction(async (tx) => {
      await createInvoice(tx, { userId: user, subtotalMinor: 1, referenceType: '', referenceId: '' });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  const { id, code } = await sell({
    subtotalMinor: 300,
    lines: [
      { itemCode: 'b', title: 'B', amountMinor: 200 },
      { itemCode: 'a', title: 'A', amountMinor: 100 },
    ],
  });
  expect(Number(code.slice(2))).toBe(Number(before.code.slice(2)) + 1);
  expect((await db.rows('select item_code from invoice_lines where invoice_id = $1 order by sort_order', [id])) as unknown).toEqual([{ item_code: 'b' }, { item_code: 'a' }]);
});

it('the database keeps what was paid', async () => {
  const { id } = await sell();
  await markPaid(id, staff);
  for (const change of ['total_minor = total_minor + 1, vat_minor = vat_minor + 1', `code = 'IV0'`, 'currency = $$EUR$$', `paid_at = null, state = 'failed', cancelled_at = now()`])
    await expect(database.sql(`update invoices set ${change} where id = ${id}`)).rejects.toThrow();
  await expect(database.sql('delete from credit_notes')).rejects.toThrow(/append-only/);
});

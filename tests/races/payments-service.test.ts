import '../../src/api/billing/payables/invoice';
import { findAttempt } from '../../src/api/billing/queries/payments';
import { deliverNow } from '../../src/api/billing/sandbox/deliver';
import { cancelInvoice } from '../../src/api/billing/use-cases/cancel-invoice';
import { createInvoice } from '../../src/api/billing/use-cases/create-invoice';
import { initPayment } from '../../src/api/billing/use-cases/init-payment';
import { markPaid } from '../../src/api/billing/use-cases/mark-paid';
import { markUnpaid } from '../../src/api/billing/use-cases/mark-unpaid';
import { expireAttempts, pollAttempts } from '../../src/api/billing/use-cases/poll-attempts';
import { settleRefund } from '../../src/api/billing/use-cases/settle-refunds';
import { visitMockCheckout } from '../../src/api/billing/use-cases/visit-mock-checkout';
import { checkLedger } from '../../src/api/ledger/use-cases/check-ledger';
import { db, transaction } from '../../src/platform/db';
import { type BillingDatabase, billingDatabase } from '../support/billing-service';
import { race } from '../support/race';

/** Acts that no client can bring together at will: staff, the clock, the sold thing called off, gateways. */

let database: BillingDatabase;
let user: number;

beforeAll(async () => {
  database = await billingDatabase();
  user = await database.aUser();
});
afterAll(() => database?.close());

const sell = () => transaction((tx) => createInvoice(tx, { userId: user, subtotalMinor: 10_000, referenceType: '', referenceId: '' }));
const attempt = async (invoiceId: number, provider = 'mock') => initPayment({ invoiceId, userId: user, provider, key: undefined, paymentMethod: '', origin: 'http://localhost' });
const stateOf = async (id: number) => (await database.row<{ state: string }>('select state from invoices where id = $1', [id])).state;
const staff = { userId: null, label: 'staff' };

/** Every surplus goes back; then the books are in order. */
async function settled(invoiceId: number): Promise<void> {
  const rows = await database.sql<{ id: number }>(
    `select r.id from refunds r join payments p on p.id = r.payment_id where p.payable_type = 'invoice' and p.payable_id = $1 and r.state = 'processing'`,
    [invoiceId],
  );
  for (const { id } of rows) await settleRefund(id);
  expect(await checkLedger(db)).toEqual([]);
  const unallocated = await database.sql(`select code from ledger_accounts where code like 'unallocated:%' and balance_minor <> 0`);
  expect(unallocated).toEqual([]);
  const sums = await database.row<{ paid: number; sales: number }>(
    `select (select coalesce(sum(subtotal_minor), 0) from invoices where state = 'paid')::int as paid, (select coalesce(sum(balance_minor), 0) from ledger_accounts where code = 'sales:SAR')::int as sales`,
  );
  expect(sums.sales).toBe(sums.paid);
}

const fails = (results: PromiseSettledResult<unknown>[]) =>
  results.filter((result) => result.status === 'rejected').map((result) => String((result as PromiseRejectedResult).reason));

it('two gateways and staff take the money at once: one counts', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await sell();
    const [first, second] = [await attempt(id), await attempt(id)];
    await attempt(id, 'manual');
    const acts = [() => deliverNow(first, 'success'), () => deliverNow(second, 'success'), () => markPaid(id, staff)];
    expect(fails(await race(acts.length, async (index) => acts[index]?.()))).toEqual([]);
    expect(await stateOf(id)).toBe('paid');
    await settled(id);
  }
});

it('pay against cancel against expire against starting anew', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { id } = await sell();
    const open = await attempt(id);
    await database.sql(`update payment_attempts set expires_at = now() - interval '1 second' where id = $1`, [open.id]);
    const acts = [
      () => deliverNow(open, 'success'),
      () => transaction((tx) => cancelInvoice(tx, id)),
      () => expireAttempts(),
      () => attempt(id).catch((error: { status?: number }) => expect(error.status).toBe(400)),
      () => pollAttempts(),
    ];
    expect(fails(await race(acts.length, async (index) => acts[index]?.()))).toEqual([]);
    expect(await stateOf(id)).toBe('paid');
    expect((await findAttempt(db, open.id))?.state).toBe('success');
    await settled(id);
  }
});

it('marking paid and unpaid at once, against a gateway', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id } = await sell();
    const open = await attempt(id);
    await markPaid(id, staff);
    const acts = [() => markUnpaid(id, staff), () => deliverNow(open, 'success'), () => markPaid(id, staff), () => markUnpaid(id, staff)];
    for (const reason of fails(await race(acts.length, async (index) => acts[index]?.()))) expect(reason).toContain('billing.');
    expect(['paid', 'pending']).toContain(await stateOf(id));
    await settled(id);
  }
});

describe('the clock', () => {
  const due = (id: string) => database.sql(`update payment_attempts set inquire_at = now() where id = $1`, [id]);
  const past = (id: string) => database.sql(`update payment_attempts set expires_at = now() - interval '1 second' where id = $1`, [id]);

  it('asks about what no webhook ended, later and later', async () => {
    const { id } = await sell();
    const open = await attempt(id);
    for (const minutes of [5, 10, 15, 15]) {
      await due(open.id);
      await Promise.all([pollAttempts(), pollAttempts()]);
      const { wait } = await database.row<{ wait: number }>(`select round(extract(epoch from inquire_at - now()) / 60)::int as wait from payment_attempts where id = $1`, [
        open.id,
      ]);
      expect(wait).toBe(minutes);
      await database.sql(`update payment_attempts set expires_at = now() + interval '1 day' where id = $1`, [open.id]);
    }
    await visitMockCheckout({ attemptId: open.id, action: 'pay', next: undefined, delaySeconds: 0, fault: 'lost' });
    expect(await stateOf(id)).toBe('pending');
    await due(open.id);
    await pollAttempts();
    expect(await stateOf(id)).toBe('paid');
  });

  it('gets through any number of attempts in one run', async () => {
    const { id } = await sell();
    const { payment_id: payment } = await attempt(id, 'manual');
    await database.sql(
      `insert into payment_attempts (payment_id, gateway, amount_minor, currency, idempotency_key, expires_at)
       select $1, 'manual', 11500, 'SAR', 'many:' || n, now() - interval '1 second' from generate_series(1, 130) n`,
      [payment],
    );
    await expireAttempts();
    expect(
      await database.sql(`select state, count(*)::int as count from payment_attempts where payment_id = $1 and idempotency_key like 'many:%' group by state`, [payment]),
    ).toEqual([{ state: 'expired', count: 130 }]);
  });

  it('asks once more before it expires an attempt; what the gateway took is taken', async () => {
    const [quiet, taken] = [await sell(), await sell()];
    const [first, second] = [await attempt(quiet.id), await attempt(taken.id)];
    await visitMockCheckout({ attemptId: second.id, action: 'pay', next: undefined, delaySeconds: 0, fault: 'lost' });
    await past(first.id);
    await past(second.id);
    await Promise.all([expireAttempts(), expireAttempts(), expireAttempts()]);
    expect([(await findAttempt(db, first.id))?.state, (await findAttempt(db, second.id))?.state]).toEqual(['expired', 'success']);
    expect([await stateOf(quiet.id), await stateOf(taken.id)]).toEqual(['pending', 'paid']);
    expect(await database.row(`select state from payments where payable_id = $1`, [quiet.id])).toEqual({ state: 'expired' });
    await deliverNow(first, 'success');
    expect(await stateOf(quiet.id)).toBe('paid');
  });
});

import '../../../src/api/billing/payables/invoice';
import { deliverNow } from '../../../src/api/billing/sandbox/deliver';
import { createInvoice } from '../../../src/api/billing/use-cases/create-invoice';
import { initPayment } from '../../../src/api/billing/use-cases/init-payment';
import { markPaid } from '../../../src/api/billing/use-cases/mark-paid';
import { reconcile } from '../../../src/api/billing/use-cases/reconcile';
import { requestRefund } from '../../../src/api/billing/use-cases/request-refund';
import { settleRefund } from '../../../src/api/billing/use-cases/settle-refunds';
import { transaction } from '../../../src/platform/db';
import { type BillingDatabase, billingDatabase } from '../../support/billing-service';

/** The attempts against the ledger, once a day (spec/payments.md, Background jobs: reconcile). */

let database: BillingDatabase;
let user: number;

beforeAll(async () => {
  database = await billingDatabase();
  user = await database.aUser();
});
afterAll(() => database?.close());

const sell = async () => (await transaction((tx) => createInvoice(tx, { userId: user, subtotalMinor: 10_000, referenceType: '', referenceId: '' }))).id;
const start = (invoiceId: number) => initPayment({ invoiceId, userId: user, provider: 'mock', key: undefined, paymentMethod: '', origin: 'http://localhost' });
const paymentOf = async (invoiceId: number) => (await database.row<{ id: number }>('select id from payments where payable_id = $1', [invoiceId])).id;
// A second success is told of when it comes, and is no difference.
const problems = () =>
  database.sql<{ kind: string; gateway: string; reference: string; details: object }>(
    `select kind, gateway, reference, details from payment_problems where kind <> 'double_payment'`,
  );

it('agrees after payments, refunds, second successes on their way back, and money at the bank', async () => {
  const [whole, part, twice, bank] = [await sell(), await sell(), await sell(), await sell()];
  for (const id of [whole, part]) await deliverNow(await start(id), 'success');
  await requestRefund({ paymentId: await paymentOf(whole), reason: '', destination: 'original', actorId: null });
  await requestRefund({ paymentId: await paymentOf(part), amountMinor: 1_500, reason: '', destination: 'wallet', actorId: null });
  const attempts = [await start(twice), await start(twice), await start(twice)];
  for (const attempt of attempts) await deliverNow(attempt, 'success');
  const [first] = await database.sql<{ id: number }>(`select id from refunds where kind = 'surplus' order by id`);
  await settleRefund(first?.id as number);
  await markPaid(bank, { userId: null, label: 'staff' });
  await reconcile();
  expect(await problems()).toEqual([]);
});

it('puts a difference before staff, once', async () => {
  await database.sql(`update ledger_accounts set balance_minor = balance_minor + 1 where code = 'gateway:mock:SAR'`);
  const { booked } = await database.row<{ booked: number }>(`select balance_minor::int as booked from ledger_accounts where code = 'gateway:mock:SAR'`);
  await reconcile();
  await reconcile();
  expect(await problems()).toEqual([{ kind: 'ledger_differs', gateway: 'mock', reference: 'gateway:mock:SAR', details: { ledger: booked, attempts: booked - 1 } }]);
});

it('takes it back when it is gone', async () => {
  await database.sql(`update ledger_accounts set balance_minor = balance_minor - 1 where code = 'gateway:mock:SAR'`);
  await reconcile();
  expect(await database.sql(`select kind from payment_problems where kind = 'ledger_differs' and resolved_at is null`)).toEqual([]);
  expect(await problems()).toHaveLength(1);
});

import '../../../src/api/billing/payables/invoice';
import { deliverNow } from '../../../src/api/billing/sandbox/deliver';
import { createInvoice } from '../../../src/api/billing/use-cases/create-invoice';
import { initPayment } from '../../../src/api/billing/use-cases/init-payment';
import { transaction } from '../../../src/platform/db';
import { type BillingDatabase, billingDatabase } from '../../support/billing-service';

/** When a payer is told that his payment failed (spec/payments.md, Rules: verified failure). */

let database: BillingDatabase;
let user: number;
let invoice: number;

beforeAll(async () => {
  database = await billingDatabase();
  user = await database.aUser();
});
afterAll(() => database?.close());
beforeEach(async () => {
  invoice = (await transaction((tx) => createInvoice(tx, { userId: user, subtotalMinor: 10_000, referenceType: '', referenceId: '' }))).id;
});

const start = () => initPayment({ invoiceId: invoice, userId: user, provider: 'mock', key: undefined, paymentMethod: '', origin: 'http://localhost' });

async function told(): Promise<string[]> {
  const events = (await database.jobs('event')) as { name: string; data: { payableId?: number; attemptId?: string } }[];
  return events.filter(({ name, data }) => name === 'payment.failed' && data.payableId === invoice).map(({ data }) => data.attemptId as string);
}

it('once an attempt, however often the gateway says so', async () => {
  const attempt = await start();
  for (let times = 0; times < 3; times += 1) await deliverNow(attempt, 'failed');
  expect(await told()).toEqual([attempt.id]);
  const next = await start();
  await deliverNow(next, 'failed');
  expect(await told()).toEqual([attempt.id, next.id]);
});

it('not for an attempt of an invoice that another one paid', async () => {
  const [first, second] = [await start(), await start()];
  await deliverNow(first, 'success');
  await deliverNow(second, 'failed');
  expect(await told()).toEqual([]);
});

it('not for an attempt that had ended', async () => {
  const attempt = await start();
  await deliverNow(attempt, 'cancelled');
  await deliverNow(attempt, 'failed');
  expect(await told()).toEqual([]);
});

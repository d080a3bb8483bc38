import type { Client } from 'pg';
import { lockPayment } from '../../src/api/billing/engine/locks';
import { startAttempt } from '../../src/api/billing/engine/start-attempt';
import { succeed } from '../../src/api/billing/engine/succeed';
import '../../src/api/billing/payables/invoice';
import '../../src/api/promo/sales';
import '../../src/api/subscriptions/sales';
import '../../src/api/verification/sales';
import { findInvoice, type Invoice } from '../../src/api/billing/queries/invoices';
import { paymentOf } from '../../src/api/billing/queries/payments';
import { sqlOn, type Tx } from '../../src/platform/db';
import { type PaymentGateway, paymentGateway } from '../../src/platform/gateways/payment';

/** The product's own acts inside the seed's transaction, so that what is sold has its invoice, journal, audit rows and unified request. */

/** The seed's open transaction as the domains take it. */
export const txOf = (client: Client): Tx => ({ ...sqlOn((use) => use(client)), inTransaction: true });

/** Pays an invoice by bank transfer, and hands it to who activates what it sold. */
export async function payInvoice(tx: Tx, invoiceId: number, activate: (tx: Tx, invoice: Invoice) => Promise<unknown>): Promise<void> {
  const payment = await paymentOf(tx, 'invoice', invoiceId);
  if (!payment) throw new Error(`invoice ${invoiceId} has no payment`);
  const locked = await lockPayment(tx, payment.id);
  const gateway = paymentGateway('manual') as PaymentGateway;
  const attempt = await startAttempt(tx, locked, { gateway, key: undefined, paymentMethod: '', returnUrl: '', createdBy: payment.user_id, origin: '' });
  await succeed(tx, { ...locked, attempt }, { transactionRef: '', response: {} });
  await activate(tx, (await findInvoice(tx, invoiceId)) as Invoice);
  await tx.run(`update invoices set activation = 'done' where id = $1`, [invoiceId]);
}

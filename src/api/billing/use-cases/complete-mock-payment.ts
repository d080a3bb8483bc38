import { env } from '../../../../config/env';
import { db, type Tx, transaction } from '../../../platform/db';
import { type PaymentGateway, paymentGateway, recordDecision } from '../../../platform/gateways/payment';
import { notFound, refused } from '../../../platform/http';
import { m } from '../messages';
import { findInvoice, type Invoice, lockInvoice } from '../queries/invoices';
import { type Attempt, findAttempt, latestAttempt, payingAttempt, paymentOf } from '../queries/payments';
import { verifiedSuccess } from '../sandbox/deliver';
import { activateQuietly } from './activate-quietly';
import { beginPayment, type InitPayment } from './init-payment';
import { processEvent } from './process-event';
import { hashOf } from './receive-webhook';

export interface CompletedMock {
  invoice: Invoice;
  /** null where nothing was ever to be paid. */
  attempt: Attempt | null;
}

/**
 * Pays an invoice through the sandbox in one call, settled as by its webhook. One that is paid is answered as it stands, also for two
 * calls at once.
 * @throws 404 the sandbox is off; 400 refunded, or the key belongs to an attempt of another gateway
 */
export async function completeMockPayment(input: Omit<InitPayment, 'provider'>): Promise<CompletedMock> {
  const gateway = env().PAYMENT_MOCK_ENABLED ? paymentGateway('mock') : undefined;
  if (!gateway) throw notFound();
  const attemptId = await transaction((tx) => pay(tx, gateway, input));
  if (attemptId) await activateQuietly(input.invoiceId);
  return answerOf(input.invoiceId, attemptId);
}

/** Answers the attempt that paid; null when the invoice was paid before. */
async function pay(tx: Tx, gateway: PaymentGateway, input: Omit<InitPayment, 'provider'>): Promise<string | null> {
  if ((await lockInvoice(tx, input.invoiceId))?.state === 'paid') return null;
  const { attempt } = await beginPayment(tx, gateway, input);
  await settleMock(tx, gateway, attempt);
  return attempt.id;
}

/** The sandbox's success of this attempt, settled as by its webhook. @throws 400 another gateway's attempt */
export async function settleMock(tx: Tx, gateway: PaymentGateway, attempt: Attempt): Promise<void> {
  if (attempt.gateway !== 'mock') throw refused(m.otherGateway());
  const { event, rawBody } = verifiedSuccess(attempt);
  await recordDecision(tx, attempt.gateway_order_ref, 'paid');
  await processEvent(tx, gateway, event, hashOf(rawBody));
}

async function answerOf(invoiceId: number, attemptId: string | null): Promise<CompletedMock> {
  const [invoice, payment] = await Promise.all([findInvoice(db, invoiceId), paymentOf(db, 'invoice', invoiceId)]);
  if (!invoice || !payment) throw notFound();
  const paying = attemptId ? await findAttempt(db, attemptId) : await payingAttempt(db, payment.id);
  return { invoice, attempt: paying ?? (await latestAttempt(db, payment.id)) ?? null };
}

import type { Tx } from '../../../platform/db';
import type { GatewayEvent, PaymentGateway } from '../../../platform/gateways/payment';
import { enqueue } from '../../../platform/jobs';
import { advanceAttempt, endAttempt, mismatchAttempt } from '../engine/end';
import { type LockedAttempt, lockAttempt } from '../engine/locks';
import { noteProblem } from '../engine/problems';
import { reverse } from '../engine/reverse';
import { succeed } from '../engine/succeed';
import { findInvoice } from '../queries/invoices';
import { type Attempt, attemptByOrderRef, newestAttemptOnInvoice, payingAttempt } from '../queries/payments';

/** A verified event, processed once (spec/billing.md, checks 6-8 and Settlement; spec/payments.md, Handling a verified event). */

/** The event is genuine but cannot be judged now: nothing is kept of it but a note; delivered again it is judged afresh. */
export class RefusedEvent extends Error {
  constructor(
    readonly kind: 'no_attempt' | 'conflict',
    readonly reason: string,
  ) {
    super(reason);
    this.name = 'RefusedEvent';
  }
}

export type Word = 'paid' | 'already_paid' | 'failed' | 'cancelled' | 'refunded' | 'ignored' | 'processing' | 'authorized' | 'mismatch';

export interface Processed {
  word: Word;
  /** Code of the invoice; null where something else was paid. */
  invoiceCode: string | null;
  /** The invoice that this event paid and that sold something: it is activated after the commit. */
  paidInvoiceId: number | null;
}

const CLAIM = `insert into gateway_events (gateway, event_id, signature, payload, body_hash, is_verified, is_processed, processed_at)
  values ($1, $2, $3, $4, $5, true, true, now()) on conflict (gateway, event_id) where is_processed do nothing returning id`;

/** @throws RefusedEvent */
export async function processEvent(tx: Tx, gateway: PaymentGateway, event: GatewayEvent, bodyHash: string): Promise<Processed | 'duplicate'> {
  // Of two simultaneous deliveries the second waits here for the end of the first.
  const claimed = await tx.one<{ id: number }>(CLAIM, [gateway.name, event.eventId, event.signature.slice(0, 200), JSON.stringify(event.payload), bodyHash]);
  if (!claimed) return 'duplicate';
  const attempt = await attemptOf(tx, gateway, event);
  const locked = await lockAttempt(tx, attempt.id);
  const invoice = locked.payment.payable_type === 'invoice' ? await findInvoice(tx, locked.payment.payable_id) : undefined;
  const invoiceCode = invoice?.code ?? null;
  requireOneInvoice(event, invoiceCode);
  const word = agrees(event, locked.attempt) ? await settle(tx, locked, event) : await disagree(tx, locked, event);
  await tx.run('update gateway_events set result = $2 where id = $1', [claimed.id, JSON.stringify({ word, attempt: attempt.id })]);
  return { word, invoiceCode, paidInvoiceId: word === 'paid' && invoice?.activation === 'pending' ? invoice.id : null };
}

async function attemptOf(tx: Tx, gateway: PaymentGateway, { orderRef, invoiceCode }: GatewayEvent): Promise<Attempt> {
  const byReference = orderRef ? await attemptByOrderRef(tx, gateway.name, orderRef) : undefined;
  const attempt = byReference ?? (invoiceCode ? await newestAttemptOnInvoice(tx, gateway.name, invoiceCode) : undefined);
  if (!attempt) throw new RefusedEvent('no_attempt', 'attempt not found');
  return attempt;
}

function requireOneInvoice({ invoiceCode }: GatewayEvent, found: string | null): void {
  if (invoiceCode && invoiceCode !== found) throw new RefusedEvent('conflict', 'the references belong to different invoices');
}

/** Outcomes of the sale itself, whose amount is the attempt's. */
const ABOUT_THE_WHOLE = new Set(['paid', 'authorized', 'processing', 'failed', 'cancelled']);

/** Amount and currency, where given, must be the attempt's. Gateways that report refunds by transactions of their own name other amounts there. */
function agrees(event: GatewayEvent, attempt: Attempt): boolean {
  if (!event.ours) return false;
  if (event.mismatchIsFinal && !ABOUT_THE_WHOLE.has(event.outcome)) return true;
  return (event.amountMinor === null || event.amountMinor === attempt.amount_minor) && (event.currency === null || event.currency === attempt.currency.toUpperCase());
}

async function disagree(tx: Tx, locked: LockedAttempt, event: GatewayEvent): Promise<Word> {
  if (!event.mismatchIsFinal) throw new RefusedEvent('conflict', 'amount or currency differ from the attempt');
  await mismatchAttempt(tx, locked, event.payload);
  await noteProblem(tx, { kind: 'mismatch', gateway: locked.attempt.gateway, reference: locked.attempt.id, details: { transaction: event.transactionRef } });
  return 'mismatch';
}

async function settle(tx: Tx, locked: LockedAttempt, event: GatewayEvent): Promise<Word> {
  switch (event.outcome) {
    case 'paid':
      return succeed(tx, locked, { transactionRef: event.transactionRef, response: event.payload });
    case 'failed':
    case 'cancelled':
      return (await endAttempt(tx, locked, { end: event.outcome, code: `gateway_${event.outcome}`, response: event.payload })) as Word;
    case 'processing':
    case 'authorized':
      await advanceAttempt(tx, locked, event.outcome, event.transactionRef);
      return event.outcome;
    case 'refunded':
    case 'voided':
      return giveBack(tx, locked, event);
    case 'other':
      return 'ignored';
  }
}

async function giveBack(tx: Tx, locked: LockedAttempt, event: GatewayEvent): Promise<Word> {
  const { payment, attempt } = locked;
  if (attempt.state === 'authorized' && event.outcome === 'voided') return (await endAttempt(tx, locked, { end: 'cancelled', code: 'voided', response: event.payload })) as Word;
  // The sale itself, sent again with changed flags, names the amount of the sale: only an inquiry tells how much went back.
  if (event.transactionRef !== '' && event.transactionRef === attempt.gateway_transaction_ref) {
    await enqueue(tx, 'billing.inquire', { attemptId: attempt.id }, { key: `billing.inquire:${attempt.id}` });
    return 'processing';
  }
  const whole = event.transactionRef === '';
  const paying = whole && attempt.state !== 'success' ? await payingAttempt(tx, payment.id) : undefined;
  const target = paying?.gateway === attempt.gateway ? { ...locked, attempt: paying } : locked;
  const done = await reverse(tx, target, { refundRef: event.transactionRef, amountMinor: whole ? null : event.amountMinor });
  return done ? 'refunded' : 'ignored';
}

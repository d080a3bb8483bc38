import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { postJournal } from '../../ledger';
import { findAttempt, type Payment } from '../queries/payments';
import type { Refund } from '../queries/refunds';
import { ledgerAccountOf, refundFact } from './facts';
import type { LockedPayment } from './locks';
import { refundResults } from './metrics';
import { noteProblem } from './problems';

/** The two ends of a refund. Payable, payment and refund are locked by the caller. */

async function accountOf(tx: Tx, payment: Payment, refund: Refund): Promise<string> {
  if (refund.destination === 'wallet') return `wallet:${payment.user_id}`;
  const attempt = refund.attempt_id ? await findAttempt(tx, refund.attempt_id) : undefined;
  return ledgerAccountOf(attempt?.gateway ?? payment.gateway);
}

/** The money is back: books it, once. @param refundRef the gateway's reference, "" where it has none */
export async function refundSucceeded(tx: Tx, locked: LockedPayment, refund: Refund, refundRef: string): Promise<void> {
  const { payment } = locked;
  const moved = await tx.run(
    `update refunds set state = 'succeeded', gateway_refund_id = coalesce(nullif($2, ''), gateway_refund_id), next_try_at = null, failure_code = '', failure_reason = '',
       updated_at = now() where id = $1 and state <> 'succeeded'`,
    [refund.id, refundRef],
  );
  if (moved === 0) return;
  const account = await accountOf(tx, payment, refund);
  if (refund.kind === 'surplus') await returnSurplus(tx, payment, refund, account);
  else await returnPayment(tx, locked, refund, account);
  refundResults.inc({ gateway: payment.gateway, result: 'succeeded' });
  await emit(tx, 'refund.succeeded', refundFact(payment, refund));
}

const returnSurplus = (tx: Tx, payment: Payment, refund: Refund, account: string) =>
  postJournal(tx, {
    event: 'late_payment',
    key: `surplus_returned:${refund.id}`,
    referenceType: 'payment',
    referenceId: payment.id,
    description: refund.reason,
    actorId: null,
    currency: payment.currency,
    lines: [
      { account: `unallocated:${payment.id}`, direction: 'debit', amountMinor: refund.amount_minor },
      { account, direction: 'credit', amountMinor: refund.amount_minor },
    ],
  });

async function returnPayment(tx: Tx, { payable, payment }: LockedPayment, refund: Refund, account: string): Promise<void> {
  const back = payment.amount_refunded_minor + refund.amount_minor;
  const full = back === payment.amount_minor;
  await tx.run('update payments set amount_refunded_minor = $2, state = $3, updated_at = now() where id = $1', [payment.id, back, full ? 'refunded' : 'partially_refunded']);
  await payable.refunded(tx, { payment, refund, account, full });
}

export interface RefundFailure {
  code: string;
  reason: string;
}

/** It did not happen and nobody tries again by himself; staff may. */
export async function refundFailed(tx: Tx, { payable, payment }: LockedPayment, refund: Refund, { code, reason }: RefundFailure): Promise<void> {
  const moved = await tx.run(
    `update refunds set state = 'failed', failure_code = $2, failure_reason = $3, next_try_at = null, updated_at = now() where id = $1 and state = 'processing'`,
    [refund.id, code.slice(0, 60), reason.slice(0, 300)],
  );
  if (moved === 0) return;
  if (refund.kind === 'refund' && refund.destination === 'original') await payable.refundFailed?.(tx, payment, refund);
  refundResults.inc({ gateway: payment.gateway, result: 'failed' });
  if (refund.automatic) await noteProblem(tx, { kind: 'refund_failed', gateway: payment.gateway, reference: String(refund.id), details: { code } });
  await emit(tx, 'refund.failed', { ...refundFact(payment, refund), reason: code });
}

import { audit } from '../../../platform/audit';
import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { enqueue } from '../../../platform/jobs';
import { formatMinor } from '../../../platform/money';
import { postJournal } from '../../ledger';
import { attemptFact, ledgerAccountOf } from './facts';
import type { LockedAttempt } from './locks';
import { attemptResults } from './metrics';
import { noteProblem } from './problems';

export interface Success {
  /** The gateway's transaction, "" where it has none. */
  transactionRef: string;
  /** The gateway's answer, redacted. */
  response: object;
  actorId?: number | null;
  actorLabel?: string | undefined;
  actorIp?: string | undefined;
}

/** What became of a success: `paid` for the first one; money that came on top goes back by itself. */
export type SuccessWord = 'paid' | 'already_paid';

/** The gateway has the money of this attempt. Everything it touches is locked by the caller. */
export async function succeed(tx: Tx, locked: LockedAttempt, success: Success): Promise<SuccessWord> {
  if (locked.attempt.state === 'success') {
    await noteSecondCharge(tx, locked, success.transactionRef);
    return 'already_paid';
  }
  await tx.run(
    `update payment_attempts set state = 'success', gateway_transaction_ref = coalesce(nullif($2, ''), gateway_transaction_ref), response_payload = $3, failure_code = '',
       failure_reason = '', inquire_at = null, updated_at = clock_timestamp() where id = $1`,
    [locked.attempt.id, success.transactionRef, JSON.stringify(success.response)],
  );
  attemptResults.inc({ gateway: locked.attempt.gateway, result: locked.standing === 'open' ? 'success' : 'surplus' });
  if (locked.standing !== 'open') {
    await sendBack(tx, locked);
    return 'already_paid';
  }
  await settlePayment(tx, locked, success);
  return 'paid';
}

/** Two transactions of the gateway on one checkout: its next callbacks and refunds name the first, so only staff can give the second back. */
async function noteSecondCharge(tx: Tx, { attempt }: LockedAttempt, transactionRef: string): Promise<void> {
  if (!transactionRef || !attempt.gateway_transaction_ref || transactionRef === attempt.gateway_transaction_ref) return;
  await noteProblem(tx, { kind: 'double_payment', gateway: attempt.gateway, reference: transactionRef, details: { attempt: attempt.id, first: attempt.gateway_transaction_ref } });
}

async function settlePayment(tx: Tx, { payment, attempt, payable }: LockedAttempt, { transactionRef, response, actorId = null, actorLabel, actorIp }: Success): Promise<void> {
  await tx.run(
    `update payments set state = 'paid', paid_at = now(), gateway = $2, transaction_id = $3, gateway_response = $4, amount_refunded_minor = 0,
       method_type = coalesce(nullif(method_type, ''), $5), updated_at = now() where id = $1`,
    [payment.id, attempt.gateway, transactionRef, JSON.stringify(response), attempt.gateway === 'manual' ? 'bank_transfer' : 'credit_card'],
  );
  await emit(tx, 'payment.succeeded', attemptFact(payment, attempt));
  await payable.paid(tx, { payment, attempt, account: ledgerAccountOf(attempt.gateway), actorId, actorLabel, actorIp });
}

/**
 * A second success, or one for something that is over: recorded apart from the payment and given back by itself (spec/payments.md,
 * Handling a verified event).
 */
async function sendBack(tx: Tx, { payment, attempt, standing, payable }: LockedAttempt): Promise<void> {
  const account = ledgerAccountOf(attempt.gateway);
  const { reference, title } = await payable.describe(tx, payment.payable_id);
  await audit(tx, {
    action: standing === 'over' ? 'late_payment' : 'double_payment',
    referenceType: payment.payable_type,
    referenceId: reference,
    extra: { attempt: attempt.id, gateway: attempt.gateway, amount: formatMinor(attempt.amount_minor) },
  });
  await noteProblem(tx, {
    kind: standing === 'over' ? 'late_payment' : 'double_payment',
    gateway: attempt.gateway,
    reference: attempt.id,
    details: { payment: payment.id, amount: attempt.amount_minor },
  });
  await postJournal(tx, {
    event: 'late_payment',
    key: `surplus:${attempt.id}`,
    referenceType: 'payment',
    referenceId: payment.id,
    description: title,
    actorId: null,
    currency: attempt.currency,
    lines: [
      { account, direction: 'debit', amountMinor: attempt.amount_minor },
      { account: `unallocated:${payment.id}`, direction: 'credit', amountMinor: attempt.amount_minor },
    ],
  });
  const refund = await tx.one<{ id: number }>(
    `insert into refunds (payment_id, attempt_id, kind, amount_minor, reason, destination, idempotency_key, automatic, next_try_at)
     values ($1, $2, 'surplus', $3, $4, 'original', $5, true, now() + interval '5 minutes') returning id`,
    [payment.id, attempt.id, attempt.amount_minor, standing === 'over' ? 'late payment' : 'double payment', `surplus:${attempt.id}`],
  );
  await enqueue(tx, 'billing.refund', { refundId: refund?.id }, { key: `billing.refund:${refund?.id}` });
  await emit(tx, 'payment.late', attemptFact(payment, attempt));
}

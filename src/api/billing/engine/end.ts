import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import type { PaymentEnd } from '../payables/payable';
import { isOpenAttempt } from '../process';
import { hasOtherOpenAttempt } from '../queries/payments';
import { attemptFact } from './facts';
import type { LockedAttempt } from './locks';
import { attemptResults } from './metrics';

export interface Ending {
  end: PaymentEnd;
  /** Short word, and plain words for staff. */
  code?: string;
  reason?: string;
  response?: object;
  /** No checkout could be opened: the payer knows already. */
  unreachable?: boolean;
}

/** An attempt ended without money. A success stays one, whatever comes late. Everything it touches is locked by the caller. */
export async function endAttempt(tx: Tx, locked: LockedAttempt, { end, code = '', reason = '', response = {}, unreachable = false }: Ending): Promise<PaymentEnd | 'already_paid'> {
  const { payment, attempt, payable } = locked;
  if (attempt.state === 'success') return 'already_paid';
  await tx.run(
    `update payment_attempts set state = $2, failure_code = $3, failure_reason = $4, response_payload = $5, inquire_at = null, updated_at = clock_timestamp() where id = $1`,
    [attempt.id, end, code.slice(0, 60), reason.slice(0, 300), JSON.stringify(response)],
  );
  const final = !(await hasOtherOpenAttempt(tx, payment.id, attempt.id));
  if (final) await tx.run(`update payments set state = $2, updated_at = now() where id = $1 and state in ('created', 'pending', 'processing', 'authorized')`, [payment.id, end]);
  await payable.ended(tx, payment, unreachable ? 'unreachable' : end, final);
  attemptResults.inc({ gateway: attempt.gateway, result: end });
  if (end === 'failed' && !unreachable && isNews(locked)) await emit(tx, 'payment.failed', { ...attemptFact(payment, attempt), reason: code });
  if (end === 'expired') await emit(tx, 'payment.expired', attemptFact(payment, attempt));
  return end;
}

/** The payer learns of a failure once, and not at all of one that no longer matters to him. */
const isNews = ({ attempt, standing }: LockedAttempt): boolean => standing === 'open' && isOpenAttempt(attempt.state);

/** The gateway is still at it, or holds the money without having taken it. */
export async function advanceAttempt(tx: Tx, { payment, attempt }: LockedAttempt, state: 'processing' | 'authorized', transactionRef: string): Promise<void> {
  const from = state === 'processing' ? ['initiated', 'redirected'] : ['initiated', 'redirected', 'processing'];
  const moved = await tx.run(
    `update payment_attempts set state = $2, gateway_transaction_ref = coalesce(nullif($4, ''), gateway_transaction_ref), updated_at = clock_timestamp()
     where id = $1 and state = any($3)`,
    // The transaction of a success replaces this one: only what is held must be found again to let go of it.
    [attempt.id, state, from, state === 'authorized' ? transactionRef : ''],
  );
  if (moved === 0) return;
  await tx.run(`update payments set state = $2, updated_at = now() where id = $1 and state in ('created', 'pending', 'processing')`, [payment.id, state]);
}

/** The gateway names another amount, currency or account than ours: nothing is settled, staff are told. */
export async function mismatchAttempt(tx: Tx, { payment, attempt }: LockedAttempt, response: object): Promise<void> {
  if (attempt.state === 'success') return;
  await tx.run(
    `update payment_attempts set state = 'mismatch', failure_code = 'mismatch', response_payload = $2, inquire_at = null, updated_at = clock_timestamp() where id = $1`,
    [attempt.id, JSON.stringify(response)],
  );
  attemptResults.inc({ gateway: attempt.gateway, result: 'mismatch' });
  await emit(tx, 'payment.mismatch', attemptFact(payment, attempt));
}

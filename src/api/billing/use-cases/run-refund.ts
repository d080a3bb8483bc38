import { db, transaction } from '../../../platform/db';
import { GatewayError, paymentGateway, type RefundResult } from '../../../platform/gateways/payment';
import { attemptRef } from '../engine/attempt-ref';
import { refundFailed, refundSucceeded } from '../engine/finish-refund';
import { lockPayment } from '../engine/locks';
import { type Attempt, findAttempt, findPayment, type Payment } from '../queries/payments';
import { findRefund, lockRefundRow, type Refund } from '../queries/refunds';

/** So often the system tries a refund of its own; then staff decide. */
export const MAX_TRIES = 5;

/**
 * Carries a stored refund out: asks the gateway outside any transaction, then books the end. Does nothing to one that has ended.
 * @throws GatewayError as the gateway failed; the row says what became of it: `failed`, or `processing` while its end is unknown
 */
export async function runRefund(refundId: number): Promise<void> {
  const refund = await findRefund(db, refundId);
  if (refund?.state !== 'processing') return;
  const payment = (await findPayment(db, refund.payment_id)) as Payment;
  const attempt = refund.attempt_id ? await findAttempt(db, refund.attempt_id) : undefined;
  try {
    const { outcome, refundRef } = await ask(refund, payment, attempt);
    if (outcome === 'succeeded') await finish(refund, refundRef);
    else await db.run(`update refunds set gateway_refund_id = $2, updated_at = now() where id = $1 and state = 'processing'`, [refund.id, refundRef]);
  } catch (error) {
    if (error instanceof GatewayError) await noteFailure(refund, error);
    throw error;
  }
}

async function ask(refund: Refund, payment: Payment, attempt: Attempt | undefined): Promise<RefundResult> {
  if (refund.destination === 'wallet') return { outcome: 'succeeded', refundRef: '', raw: {} };
  const name = attempt?.gateway ?? payment.gateway;
  const gateway = paymentGateway(name);
  if (!gateway) throw new GatewayError(name, 'not_configured', 'not_configured', 'the gateway is not there any more');
  return gateway.refund(attemptRef(attempt, payment), refund.amount_minor, `refund-${refund.id}`);
}

/** Books the success. Also for a refund that an inquiry found done. */
export const finish = (refund: Refund, refundRef: string): Promise<void> =>
  transaction(async (tx) => {
    const locked = await lockPayment(tx, refund.payment_id);
    const current = await lockRefundRow(tx, refund.id);
    if (current && current.state !== 'succeeded') await refundSucceeded(tx, locked, current, refundRef);
  });

/** An unknown end stays `processing`; a refusal is the end, unless the system is to try again. */
async function noteFailure(refund: Refund, error: GatewayError): Promise<void> {
  await transaction(async (tx) => {
    const locked = await lockPayment(tx, refund.payment_id);
    const current = await lockRefundRow(tx, refund.id);
    if (current?.state !== 'processing') return;
    const again = current.automatic && current.tries + 1 < MAX_TRIES;
    if (error.fault !== 'unknown' && !again) return refundFailed(tx, locked, current, error);
    await tx.run(`update refunds set tries = tries + $4, failure_code = $2, failure_reason = $3, next_try_at = now() + interval '5 minutes', updated_at = now() where id = $1`, [
      refund.id,
      error.code,
      error.reason,
      current.automatic ? 1 : 0,
    ]);
  });
}

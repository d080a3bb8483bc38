import { randomUUID } from 'node:crypto';
import { db, type Tx, transaction } from '../../../platform/db';
import { GatewayError } from '../../../platform/gateways/payment';
import { type LockedPayment, lockPayment } from '../engine/locks';
import { auditStaffAct } from '../engine/staff-audit';
import { badRefundAmount, gatewayRefusal, notRefundable, refundRejected } from '../errors';
import { payingAttempt } from '../queries/payments';
import { findRefund, REFUND_COLUMNS, type Refund, type RefundDestination, refundByKey, reservedMinor } from '../queries/refunds';
import { runRefund } from './run-refund';

export interface RefundRequest {
  paymentId: number;
  /** Minor units; without it everything that is left. */
  amountMinor?: number | undefined;
  reason: string;
  destination: RefundDestination;
  /** Unique in the payment; a repeat answers the first refund, and tries a failed one again. */
  key?: string | undefined;
  /** null = the system. */
  actorId: number | null;
  ip?: string | undefined;
  /** Started by the system: tried again by a job. */
  automatic?: boolean;
}

/**
 * Gives a payment back, whole or in part: stored first, then asked of the gateway, booked when that succeeded.
 * @throws 400 PAYMENT_NOT_REFUNDABLE, INVALID_REFUND_AMOUNT; 502 GATEWAY_REFUND_REJECTED (stored as failed), GATEWAY_ERROR (outcome
 * unknown: settled by inquiry); 503 the gateway is left alone for now
 */
export async function requestRefund(request: RefundRequest): Promise<Refund> {
  const { refund, run } = await transaction((tx) => storeRefund(tx, request));
  if (!run) return refund;
  await runRefund(refund.id).catch((error: unknown) => {
    if (error instanceof GatewayError && error.fault === 'rejected') throw refundRejected();
    throw gatewayRefusal(error);
  });
  return (await findRefund(db, refund.id)) as Refund;
}

/** The row of a refund, in the caller's transaction: whoever stores it runs it after his commit. */
export async function storeRefund(tx: Tx, request: RefundRequest): Promise<{ refund: Refund; run: boolean }> {
  const locked = await lockPayment(tx, request.paymentId);
  const known = request.key ? await refundByKey(tx, request.paymentId, request.key) : undefined;
  if (known && known.state !== 'failed') return { refund: known, run: false };
  const amount = await allowedAmount(tx, locked, known ? known.amount_minor : request.amountMinor);
  const refund = known ? await retried(tx, known) : await inserted(tx, locked, request, amount);
  if (refund.destination === 'original') await locked.payable.refundStarted?.(tx, locked.payment, refund);
  const { actorId, ip, reason } = request;
  if (actorId !== null)
    await auditStaffAct(tx, locked, { action: 'refund', actorId, ip, amountMinor: amount, reason, extra: { refund_id: refund.id, destination: refund.destination } });
  return { refund, run: true };
}

async function allowedAmount(tx: Tx, { payment }: LockedPayment, wanted: number | undefined): Promise<number> {
  if (payment.state !== 'paid' && payment.state !== 'partially_refunded') throw notRefundable();
  const left = payment.amount_minor - (await reservedMinor(tx, payment.id));
  if (left <= 0) throw notRefundable();
  const amount = wanted ?? left;
  if (amount <= 0 || amount > left) throw badRefundAmount();
  return amount;
}

async function inserted(tx: Tx, { payment }: LockedPayment, request: RefundRequest, amount: number): Promise<Refund> {
  const toWallet = request.destination === 'wallet';
  if (toWallet && (payment.user_id === null || payment.payable_type === 'wallet_topup')) throw notRefundable();
  const attempt = await payingAttempt(tx, payment.id);
  const row = await tx.one<Refund>(
    `insert into refunds as r (payment_id, attempt_id, amount_minor, reason, destination, idempotency_key, requested_by, automatic, next_try_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now() + interval '5 minutes') returning ${REFUND_COLUMNS}`,
    [payment.id, attempt?.id ?? null, amount, request.reason.slice(0, 500), request.destination, request.key || randomUUID(), request.actorId, request.automatic ?? false],
  );
  return row as Refund;
}

async function retried(tx: Tx, known: Refund): Promise<Refund> {
  const row = await tx.one<Refund>(
    `update refunds r set state = 'processing', tries = tries + 1, gateway_refund_id = '', failure_code = '', failure_reason = '', next_try_at = now() + interval '5 minutes', updated_at = now()
     where r.id = $1 returning ${REFUND_COLUMNS}`,
    [known.id],
  );
  return row as Refund;
}

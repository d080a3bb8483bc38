import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { GatewayError } from '../../../platform/gateways/payment';
import { notFound } from '../../../platform/http';
import { formatMinor } from '../../../platform/money';
import { type LockedPayment, lockPayment } from '../engine/locks';
import { gatewayRefusal, notRefundable, refundRejected } from '../errors';
import { findRefund, lockRefundRow, type Refund, type RefundDestination, reservedMinor } from '../queries/refunds';
import type { StaffActor } from './mark-paid';
import { runRefund } from './run-refund';

export interface RefundRetry {
  refundId: number;
  /** Default: where it was to go. */
  destination?: RefundDestination | undefined;
  actor: StaffActor;
}

/**
 * Staff take up a refund that failed for good: once more as it was, or into the wallet instead. Audited.
 * @throws 404; 400 PAYMENT_NOT_REFUNDABLE not failed, or nothing is left; 502 and 503 as the gateway answers
 */
export async function retryRefund({ refundId, destination, actor }: RefundRetry): Promise<void> {
  await transaction(async (tx) => {
    const known = await findRefund(tx, refundId);
    if (!known) throw notFound();
    const locked = await lockPayment(tx, known.payment_id);
    const refund = (await lockRefundRow(tx, refundId)) as Refund;
    const target = destination ?? refund.destination;
    await requireRetryable(tx, locked, refund, target);
    await tx.run(
      `update refunds set state = 'processing', destination = $2, tries = tries + 1, gateway_refund_id = '', failure_code = '', failure_reason = '', next_try_at = now() + interval '5 minutes',
         updated_at = now() where id = $1`,
      [refundId, target],
    );
    if (target === 'original' && refund.kind === 'refund') await locked.payable.refundStarted?.(tx, locked.payment, { ...refund, tries: refund.tries + 1 });
    await auditRetry(tx, locked, { ...refund, destination: target }, actor);
  });
  await runRefund(refundId).catch((error: unknown) => {
    throw error instanceof GatewayError && error.fault === 'rejected' ? refundRejected() : gatewayRefusal(error);
  });
}

async function requireRetryable(tx: Tx, { payment }: LockedPayment, refund: Refund, target: RefundDestination): Promise<void> {
  const left = payment.amount_minor - (await reservedMinor(tx, payment.id));
  const tooMuch = refund.kind === 'refund' && refund.amount_minor > left;
  const noWallet = target === 'wallet' && (payment.user_id === null || payment.payable_type === 'wallet_topup');
  if (refund.state !== 'failed' || tooMuch || noWallet) throw notRefundable();
}

async function auditRetry(tx: Tx, { payable, payment }: LockedPayment, refund: Refund, { userId, label, ip }: StaffActor): Promise<void> {
  const { reference } = await payable.describe(tx, payment.payable_id);
  await audit(tx, {
    area: payment.payable_type === 'invoice' ? 'services' : 'shops',
    action: 'refund_retried',
    actorId: userId,
    ...(label ? { actorLabel: label } : {}),
    ...(ip ? { ip } : {}),
    referenceType: payment.payable_type,
    referenceId: reference,
    reason: refund.reason,
    extra: { refund_id: refund.id, amount: formatMinor(refund.amount_minor), currency: payment.currency, destination: refund.destination },
  });
}

import { transaction } from '../../../platform/db';
import { GatewayError } from '../../../platform/gateways/payment';
import { notFound } from '../../../platform/http';
import { lockPayment } from '../engine/locks';
import { gatewayRefusal, notRefundable, refundRejected } from '../errors';
import { findRefund, lockRefundRow, type RefundDestination, reservedMinor } from '../queries/refunds';
import { runRefund } from './run-refund';

/**
 * Staff take up a refund that failed for good: once more as it was, or into the wallet instead.
 * @throws 404; 400 PAYMENT_NOT_REFUNDABLE not failed, or nothing is left; 502 and 503 as the gateway answers
 */
export async function retryRefund(refundId: number, destination?: RefundDestination): Promise<void> {
  await transaction(async (tx) => {
    const known = await findRefund(tx, refundId);
    if (!known) throw notFound();
    const locked = await lockPayment(tx, known.payment_id);
    const refund = await lockRefundRow(tx, refundId);
    const { payment } = locked;
    const left = payment.amount_minor - (await reservedMinor(tx, payment.id));
    const tooMuch = known.kind === 'refund' && known.amount_minor > left;
    const noWallet = destination === 'wallet' && (payment.user_id === null || payment.payable_type === 'wallet_topup');
    if (refund?.state !== 'failed' || tooMuch || noWallet) throw notRefundable();
    await tx.run(
      `update refunds set state = 'processing', destination = $2, tries = tries + 1, gateway_refund_id = '', failure_code = '', failure_reason = '', next_try_at = now() + interval '5 minutes',
         updated_at = now() where id = $1`,
      [refundId, destination ?? refund.destination],
    );
    if ((destination ?? refund.destination) === 'original' && refund.kind === 'refund') await locked.payable.refundStarted?.(tx, payment, { ...refund, tries: refund.tries + 1 });
  });
  await runRefund(refundId).catch((error: unknown) => {
    throw error instanceof GatewayError && error.fault === 'rejected' ? refundRejected() : gatewayRefusal(error);
  });
}

import { GatewayError } from '../../platform/gateways/payment';
import { ApiError } from '../../platform/http';
import type { Message } from '../../platform/i18n';
import { m } from './messages';

/** Refusals of payments with the codes of the shop APIs (spec/payments.md, Endpoints). */

const coded = (status: number, code: string, detail: Message): ApiError => new ApiError(status, detail, { code });

export const gatewayNotConfigured = (): ApiError => coded(503, 'PAYMENT_GATEWAY_NOT_CONFIGURED', m.gatewayNotConfigured());
export const gatewayFailed = (): ApiError => coded(502, 'GATEWAY_ERROR', m.gatewayFailed());
export const refundRejected = (): ApiError => coded(502, 'GATEWAY_REFUND_REJECTED', m.refundRejected());
export const notRefundable = (): ApiError => coded(400, 'PAYMENT_NOT_REFUNDABLE', m.notRefundable());
/** @param problems what is wrong with the amount; default: more than is left */
export const badRefundAmount = (problems: Message[] = [m.badRefundAmount()]): ApiError =>
  new ApiError(400, m.badRefundAmount(), { code: 'INVALID_REFUND_AMOUNT', fields: { amount: problems } });
export const badSignature = (): ApiError => coded(400, 'INVALID_SIGNATURE', m.badSignature());

export const gatewaySilent = (): ApiError => new ApiError(503, m.gatewaySilent(), { code: 'GATEWAY_UNAVAILABLE', headers: { 'Retry-After': '60' } });

/** What a payer reads when the gateway did not do its part; other errors pass as they are. */
export function gatewayRefusal(error: unknown): unknown {
  if (!(error instanceof GatewayError)) return error;
  if (error.fault === 'not_configured') return gatewayNotConfigured();
  return error.fault === 'unavailable' ? gatewaySilent() : gatewayFailed();
}
export const amountMismatch = (): ApiError => coded(400, 'AMOUNT_MISMATCH', m.amountMismatch());
export const notConfirmable = (): ApiError => coded(400, 'INVALID_STATE', m.notConfirmable());

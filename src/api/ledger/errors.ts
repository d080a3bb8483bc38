import { ApiError, forbidden, invalid } from '../../platform/http';
import type { Message } from '../../platform/i18n';
import { m } from './messages';

/** The refusals of the ledger, with the codes of spec/wallet.md. */

const field = (code: string, name: string, message: Message): ApiError => new ApiError(400, message, { code, fields: { [name]: [message] } });

export const insufficientFunds = (): ApiError => field('INSUFFICIENT_FUNDS', 'amount', m.insufficientFunds());
export const limitExceeded = (limit: string): ApiError => field('LIMIT_EXCEEDED', 'amount', m.limitExceeded({ limit }));
export const belowMinimum = (minimum: string): ApiError => invalid({ amount: m.belowMinimum({ minimum }) });
export const idempotencyConflict = (): ApiError => new ApiError(409, m.idempotencyConflict(), { code: 'IDEMPOTENCY_CONFLICT' });
export const alreadyReversed = (): ApiError => new ApiError(409, m.alreadyReversed(), { code: 'ALREADY_REVERSED' });
export const wrongState = (): ApiError => new ApiError(400, m.wrongState(), { code: 'INVALID_STATE' });
export const secondApproverRequired = (): ApiError => new ApiError(400, m.secondApprover(), { code: 'SECOND_APPROVER_REQUIRED' });
export const capabilityBlocked = (): ApiError => new ApiError(403, m.withdrawBlocked(), { code: 'CAPABILITY_BLOCKED' });
export const emailNotVerified = (): ApiError => new ApiError(403, m.emailNotVerified(), { code: 'EMAIL_NOT_VERIFIED' });
export const ownDecision = (): ApiError => forbidden(m.ownDecision());
export const gatewayNotConfigured = (): ApiError => new ApiError(503, m.gatewayNotConfigured(), { code: 'PAYMENT_GATEWAY_NOT_CONFIGURED' });

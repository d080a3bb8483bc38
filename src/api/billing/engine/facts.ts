import type { AttemptFact, PaymentFact, RefundFact } from '../events';
import type { Attempt, Payment, PaymentGatewayName } from '../queries/payments';
import type { Refund } from '../queries/refunds';

/** Rows as events carry them, and the ledger's account of a gateway. */

export const paymentFact = (payment: Payment): PaymentFact => ({
  paymentId: payment.id,
  payableType: payment.payable_type,
  payableId: payment.payable_id,
  userId: payment.user_id,
  amountMinor: payment.amount_minor,
  currency: payment.currency,
  gateway: payment.gateway,
});

export const attemptFact = (payment: Payment, attempt: Attempt): AttemptFact => ({
  ...paymentFact(payment),
  amountMinor: attempt.amount_minor,
  gateway: attempt.gateway,
  attemptId: attempt.id,
});

export const refundFact = (payment: Payment, refund: Refund): RefundFact => ({
  ...paymentFact(payment),
  refundId: refund.id,
  refundMinor: refund.amount_minor,
  destination: refund.destination,
  surplus: refund.kind === 'surplus',
});

/** Where money of this gateway lies: the bank account for what staff see arriving there. */
export const ledgerAccountOf = (gateway: PaymentGatewayName): string => (gateway === 'manual' || gateway === 'bank_transfer' ? 'bank' : `gateway:${gateway}`);

import type { AttemptRef } from '../../../platform/gateways/payment';
import type { Attempt, Payment } from '../queries/payments';

/** An attempt as its gateway knows it; a payment that was settled without one by itself. */
export const attemptRef = (attempt: Attempt | undefined, payment: Payment): AttemptRef => ({
  id: attempt?.id ?? `payment-${payment.id}`,
  amountMinor: attempt?.amount_minor ?? payment.amount_minor,
  currency: attempt?.currency ?? payment.currency,
  orderRef: attempt?.gateway_order_ref ?? '',
  transactionRef: attempt?.gateway_transaction_ref || payment.transaction_id,
});

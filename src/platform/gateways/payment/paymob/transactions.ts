import type { GatewayCall } from '../client';
import { GatewayError } from '../errors';
import type { AttemptRef, Outcome, RefundOutcome, RefundResult, Result } from '../gateway';
import { redact } from '../redact';
import { type PaymobApi, textOf, wholeOf } from './api';

/** Asking Paymob about a payment, and giving money back. */

type Transaction = Record<string, unknown>;

const NOTHING: Result = { outcome: 'pending', transactionRef: '', amountMinor: null, currency: null, refundedMinor: 0, raw: {} };

/** The last transaction of the attempt's order; by transaction id where a success is known. @throws GatewayError */
export async function inquire(api: PaymobApi, attempt: AttemptRef): Promise<Result> {
  const { status, body } = await api.withToken((token) => (attempt.transactionRef ? ofTransaction(attempt.transactionRef) : ofOrder(attempt, token)));
  // Nothing was tried on the payment page yet.
  return status === 404 || !textOf(body['id']) ? NOTHING : resultOf(body);
}

const ofTransaction = (transactionRef: string): GatewayCall => ({ method: 'GET', path: `/api/acceptance/transactions/${encodeURIComponent(transactionRef)}` });

const ofOrder = ({ id, orderRef }: AttemptRef, token: string): GatewayCall => ({
  method: 'POST',
  path: '/api/ecommerce/orders/transaction_inquiry',
  body: { auth_token: token, ...(orderRef ? { order_id: orderRef } : { merchant_order_id: id }) },
});

const resultOf = (transaction: Transaction): Result => ({
  outcome: outcomeOf(transaction),
  transactionRef: textOf(transaction['id']),
  amountMinor: wholeOf(transaction['amount_cents']),
  currency: textOf(transaction['currency']) || null,
  refundedMinor: transaction['is_voided'] === true ? (wholeOf(transaction['amount_cents']) ?? 0) : (wholeOf(transaction['refunded_amount_cents']) ?? 0),
  raw: redact(transaction),
});

function outcomeOf(transaction: Transaction): Outcome {
  const is = (name: string): boolean => transaction[name] === true;
  if (is('pending')) return 'pending';
  if (!is('success') || is('error_occured')) return 'failed';
  if (is('is_voided')) return 'voided';
  if (is('is_refunded')) return 'refunded';
  if (is('is_auth')) return 'authorized';
  return is('has_parent_transaction') ? 'pending' : 'paid';
}

/** @throws GatewayError `rejected` when Paymob says no */
export async function refund(api: PaymobApi, attempt: AttemptRef, amountMinor: number): Promise<RefundResult> {
  return reversed(
    await api.withSecret({ method: 'POST', path: '/api/acceptance/void_refund/refund', body: { transaction_id: attempt.transactionRef, amount_cents: amountMinor } }),
  );
}

/** @throws GatewayError `rejected` when Paymob says no */
export async function voidPayment(api: PaymobApi, attempt: AttemptRef): Promise<RefundResult> {
  return reversed(await api.withSecret({ method: 'POST', path: '/api/acceptance/void_refund/void', body: { transaction_id: attempt.transactionRef } }));
}

/** The end of a refund that was still pending: it is a transaction like others. @throws GatewayError */
export async function refundOutcome(api: PaymobApi, refundRef: string): Promise<RefundOutcome> {
  const { status, body } = await api.withToken(() => ofTransaction(refundRef));
  if (status === 404 || body['pending'] === true) return 'pending';
  return body['success'] === true ? 'succeeded' : 'failed';
}

/** The answer is a new transaction. */
function reversed({ body }: { body: Transaction }): RefundResult {
  const refundRef = textOf(body['id']);
  if (!refundRef) throw new GatewayError('paymob', 'unknown', 'incomplete_answer', 'the refund has no transaction');
  if (body['pending'] === true) return { outcome: 'pending', refundRef, raw: redact(body) };
  if (body['success'] !== true) throw new GatewayError('paymob', 'rejected', 'refund_declined', 'the refund was declined');
  return { outcome: 'succeeded', refundRef, raw: redact(body) };
}

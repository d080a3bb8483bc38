import { randomBytes } from 'node:crypto';
import type { Env } from '../../../../../config/env';
import { db } from '../../../db';
import { GatewayError } from '../errors';
import type { AttemptRef, CheckoutRequest, Outcome, PaymentGateway, Result } from '../gateway';
import { verifySigned } from '../signed-webhook';
import { giveBack, type MockOrder, openOrder, orderOf } from './books';

export { recordDecision, setRefundFault } from './books';
export { type MockEvent, signedMockEvent } from './webhooks';

const OUTCOMES: Record<MockOrder['state'], Outcome> = { created: 'pending', paid: 'paid', failed: 'failed', cancelled: 'cancelled', refunded: 'refunded', voided: 'voided' };

async function known(attempt: AttemptRef): Promise<MockOrder> {
  const order = await orderOf(db, attempt.orderRef);
  if (!order) throw new GatewayError('mock', 'rejected', 'unknown_order', 'the sandbox knows no such order');
  return order;
}

const resultOf = (order: MockOrder): Result => ({
  outcome: OUTCOMES[order.state],
  transactionRef: order.state === 'created' ? '' : `${order.order_ref}_tx`,
  amountMinor: order.amount_minor,
  currency: order.currency,
  refundedMinor: order.refunded_minor,
  raw: { state: order.state },
});

const checkoutUrl = (env: Env, { id, origin }: CheckoutRequest): string => `${env.PAYMENT_CHECKOUT_BASE_URL || origin}/api/billing/checkout/mock/${id}/`;

/** The sandbox: a gateway with books, a checkout page and signed webhooks of its own, that moves no money. Never in production. */
export const mockGateway = (env: Env): PaymentGateway => ({
  name: 'mock',
  configured: () => env.PAYMENT_MOCK_ENABLED,
  remote: false,
  inquirable: true,
  webhooks: true,
  createCheckout: async (request, sql) => {
    const orderRef = `mock_ref_${randomBytes(6).toString('hex')}`;
    await openOrder(sql, orderRef, request);
    return { orderRef, url: checkoutUrl(env, request), expiresAt: new Date(Date.now() + request.lifetimeSeconds * 1000), raw: {} };
  },
  inquire: async (attempt) => resultOf(await known(attempt)),
  verifyWebhook: (request) => verifySigned(env.WEBHOOK_SECRET_MOCK, request),
  refund: (attempt, amountMinor, key) => giveBack(attempt.orderRef, amountMinor, key),
  void: async (attempt) => giveBack(attempt.orderRef, (await known(attempt)).amount_minor, `void:${attempt.id}`),
});

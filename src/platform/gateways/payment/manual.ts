import type { Env } from '../../../../config/env';
import { GatewayError } from './errors';
import type { PaymentGateway } from './gateway';
import { verifySigned } from './signed-webhook';

const bookkeeping = (): never => {
  throw new GatewayError('manual', 'rejected', 'no_gateway', 'manual payments are booked by staff');
};

/** Money that reaches the bank account itself: staff say when. A bank's own notifier may report it by signed webhook. */
export const manualGateway = (env: Env): PaymentGateway => ({
  name: 'manual',
  configured: () => true,
  remote: false,
  inquirable: false,
  webhooks: true,
  createCheckout: async () => ({ orderRef: '', url: '', expiresAt: null, raw: {} }),
  inquire: async () => bookkeeping(),
  verifyWebhook: (request) => verifySigned(env.WEBHOOK_SECRET_MANUAL, request),
  // Staff send the money themselves; what they recorded is what happened.
  refund: async (_attempt, _amountMinor, key) => ({ outcome: 'succeeded', refundRef: key, raw: {} }),
  void: async () => bookkeeping(),
});

import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import webhooks from '../controllers/webhooks';
import { docs } from '../docs';

/** One handler behind three paths; each answers in the dialect of its API. */
const common = { method: 'POST', access: anyone, ignoreToken: true, throttle: 'webhook', bodyKind: 'raw' } as const;

export default router(
  'payments',
  [
    endpoint({
      ...common,
      path: '/billing/webhooks/:provider/',
      summary: 'Signed webhook of a payment provider',
      params: contract.webhookPath,
      response: contract.webhookAnswer,
      handler: webhooks.billing,
    }),
    endpoint({ ...common, path: '/payments/webhook/', summary: 'Webhook of the gateway of cards', response: contract.gatewayAnswer, handler: webhooks.cards }),
    endpoint({
      ...common,
      path: '/payments/webhook/:gateway/',
      summary: 'Webhook of a payment gateway',
      params: contract.gatewayPath,
      response: contract.gatewayAnswer,
      handler: webhooks.named,
    }),
  ],
  docs,
);

import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import checkout from '../controllers/checkout';
import { docs } from '../docs';

export default router(
  'billing',
  [
    endpoint({
      method: 'GET',
      path: '/billing/checkout/mock/:attempt/',
      summary: 'Page of the sandbox gateway; action pay, fail or cancel; delay in seconds; fault lost, duplicate, refund_reject or refund_timeout',
      access: anyone,
      ignoreToken: true,
      params: contract.checkoutPath,
      query: contract.checkoutQuery,
      response: contract.html,
      handler: checkout.mock,
    }),
  ],
  docs,
);

import { signedIn } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import subscriptions from '../controllers/subscriptions';
import { docs } from '../docs';

export default router(
  'subscriptions',
  [
    endpoint({
      method: 'GET',
      path: '/subscriptions/plans/',
      summary: 'Plans on sale, by price',
      access: signedIn,
      response: contract.planList,
      handler: subscriptions.plans,
    }),
    endpoint({
      method: 'GET',
      path: '/subscriptions/my/',
      summary: 'My subscriptions, newest first',
      access: signedIn,
      response: contract.subscriptionList,
      handler: subscriptions.mine,
    }),
    endpoint({
      method: 'POST',
      path: '/subscriptions/subscribe/:plan_id/',
      summary: 'Subscribe to a plan; 200 when the same subscription waits for payment already',
      access: signedIn,
      params: contract.byPlan,
      body: contract.nothing,
      response: contract.subscription,
      status: 201,
      handler: subscriptions.subscribe,
    }),
  ],
  docs,
);

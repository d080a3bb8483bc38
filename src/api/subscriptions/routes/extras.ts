import { signedIn } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import extras from '../controllers/extras';
import { docs } from '../docs';

export default router(
  'extras',
  [
    endpoint({ method: 'GET', path: '/extras/catalog/', summary: 'Extras on sale', access: signedIn, response: contract.catalogue, handler: extras.catalogue }),
    endpoint({ method: 'GET', path: '/extras/my/', summary: 'My purchases, newest first', access: signedIn, response: contract.purchaseList, handler: extras.mine }),
    endpoint({
      method: 'POST',
      path: '/extras/buy/:sku/',
      summary: 'Buy an extra; it waits for the payment of its invoice',
      access: signedIn,
      params: contract.bySku,
      body: contract.nothing,
      response: contract.bought,
      status: 201,
      handler: extras.buy,
    }),
  ],
  docs,
);

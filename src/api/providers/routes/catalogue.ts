import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import * as answers from '../contract-answers';
import catalogue from '../controllers/catalogue';
import { docs } from '../docs';

export default router(
  'providers',
  [
    endpoint({
      method: 'GET',
      path: '/providers/categories/',
      summary: 'Categories and their sub-categories',
      access: anyone,
      response: answers.categories,
      handler: catalogue.categories,
    }),
    endpoint({
      method: 'GET',
      path: '/providers/list/',
      summary: 'Providers, newest first; the total in X-Total-Count',
      access: anyone,
      query: contract.listQuery,
      response: answers.publicProfiles,
      handler: catalogue.list,
    }),
  ],
  docs,
);

import { endpoint, router } from '../../../platform/http';
import { operatorOnly } from '../../operators';
import * as contract from '../contract';
import system from '../controllers/status';
import { docs } from '../docs';

export default router(
  'system status',
  [
    endpoint({
      method: 'GET',
      path: '/v1/system/status/',
      summary: 'Whether the outside services work',
      access: operatorOnly('admin'),
      response: contract.status,
      handler: system.status,
    }),
  ],
  docs,
);

import { endpoint, router } from '../../../platform/http';
import { operatorOnly } from '../access';
import * as contract from '../contract';
import logs from '../controllers/logs';
import { docs } from '../docs';

export default router(
  'operators',
  [
    endpoint({
      method: 'GET',
      path: '/v1/logs/',
      summary: "The desk's audit log",
      access: operatorOnly('employee'),
      query: contract.logsQuery,
      response: contract.logs,
      handler: logs.list,
    }),
  ],
  docs,
);

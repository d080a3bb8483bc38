import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import processes from '../controllers/processes';
import { docs } from '../docs';

export default router(
  'processes',
  [
    endpoint({ method: 'GET', path: '/processes/', summary: 'Every process the server enforces', access: anyone, response: contract.processes, handler: processes.list }),
    endpoint({ method: 'GET', path: '/processes/:name/', summary: 'One process', access: anyone, params: contract.byName, response: contract.process, handler: processes.show }),
  ],
  docs,
);

import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { colleaguesOf, panelStaff } from '../../backoffice';
import * as badges from '../panel/badges';
import * as requests from '../panel/requests';

const read = panelStaff('verify', 'read');
const write = panelStaff('verify', 'write');
const params = requests.byId;

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/verification/requests', access: read, query: requests.listQuery, handler: requests.list }),
  panelEndpoint({ method: 'GET', path: '/verification/colleagues', access: read, handler: colleaguesOf('verify') }),
  panelEndpoint({ method: 'GET', path: '/verification/requests/:id', access: read, params, handler: requests.show }),
  panelEndpoint({ method: 'POST', path: '/verification/requests/:id/activate', access: write, params, handler: requests.activate }),
  panelEndpoint({ method: 'GET', path: '/verification/badges', access: read, query: badges.listQuery, handler: badges.list }),
  panelEndpoint({ method: 'POST', path: '/verification/badges/:id/deactivate', access: write, params, handler: badges.deactivate }),
  panelEndpoint({ method: 'POST', path: '/verification/badges/:id/renew', access: write, params, handler: badges.renew }),
]);

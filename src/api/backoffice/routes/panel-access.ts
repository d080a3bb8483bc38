import { panelEndpoint, panelRouter } from '../../../platform/panel';
import * as accounts from '../panel/accounts';
import { panelStaff } from '../panel/panel-staff';
import * as profiles from '../panel/profiles';

const read = panelStaff('access', 'read');
const write = panelStaff('access', 'write');
const params = profiles.byId;

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/access/profiles', access: read, query: profiles.listQuery, handler: profiles.list }),
  panelEndpoint({ method: 'POST', path: '/access/profiles', access: write, body: profiles.createBody, handler: profiles.create }),
  panelEndpoint({ method: 'GET', path: '/access/profiles/:id', access: read, params, handler: profiles.show }),
  panelEndpoint({ method: 'PUT', path: '/access/profiles/:id', access: write, params, body: profiles.updateBody, handler: profiles.update }),
  panelEndpoint({ method: 'POST', path: '/access/profiles/:id/revoke', access: write, params, handler: profiles.revoke }),
  panelEndpoint({ method: 'POST', path: '/access/profiles/:id/restore', access: write, params, handler: profiles.restore }),
  panelEndpoint({ method: 'GET', path: '/access/accounts', access: read, handler: accounts.list }),
  panelEndpoint({ method: 'POST', path: '/access/accounts/link', access: write, body: accounts.linkBody, handler: accounts.link }),
]);

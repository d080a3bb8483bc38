import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { colleaguesOf, panelStaff } from '../../backoffice';
import * as page from '../panel/requests';

const read = panelStaff('promo', 'read');

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/promo/requests', access: read, query: page.listQuery, handler: page.list }),
  panelEndpoint({ method: 'GET', path: '/promo/colleagues', access: read, handler: colleaguesOf('promo') }),
  panelEndpoint({ method: 'GET', path: '/promo/requests/:id', access: read, params: page.byId, handler: page.show }),
  panelEndpoint({ method: 'POST', path: '/promo/requests/:id/activate', access: panelStaff('promo', 'write'), params: page.byId, handler: page.activate }),
]);

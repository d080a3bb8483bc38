import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { panelStaff } from '../../backoffice';
import * as page from '../panel/reviews';

const read = panelStaff('content', 'read');
const write = panelStaff('content', 'write');
const params = page.byId;

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/reviews', access: read, query: page.listQuery, handler: page.list }),
  panelEndpoint({ method: 'GET', path: '/reviews/:id', access: read, params, handler: page.show }),
  panelEndpoint({ method: 'POST', path: '/reviews/:id/moderate', access: write, params, body: page.moderateBody, handler: page.moderate }),
  panelEndpoint({ method: 'POST', path: '/reviews/:id/respond', access: write, params, body: page.respondBody, handler: page.respond }),
]);

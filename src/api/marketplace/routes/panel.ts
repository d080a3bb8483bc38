import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { panelStaff } from '../../backoffice';
import * as page from '../panel/requests';

const read = panelStaff('content', 'read');
const write = panelStaff('content', 'write');
const params = page.byId;
const one = '/marketplace/requests/:id';

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/marketplace/board', access: read, handler: page.board }),
  panelEndpoint({ method: 'GET', path: '/marketplace/requests', access: read, query: page.listQuery, handler: page.list }),
  panelEndpoint({ method: 'GET', path: one, access: read, params, handler: page.show }),
  panelEndpoint({ method: 'GET', path: `${one}/candidates`, access: read, params, query: page.candidatesQuery, handler: page.candidates }),
  panelEndpoint({ method: 'POST', path: `${one}/accept`, access: write, params, body: page.acceptBody, handler: page.act('accept') }),
  panelEndpoint({ method: 'POST', path: `${one}/send`, access: write, params, body: page.actBody, handler: page.act('send') }),
  panelEndpoint({ method: 'POST', path: `${one}/start`, access: write, params, body: page.actBody, handler: page.act('start') }),
  panelEndpoint({ method: 'POST', path: `${one}/complete`, access: write, params, body: page.actBody, handler: page.act('complete') }),
  panelEndpoint({ method: 'POST', path: `${one}/cancel`, access: write, params, body: page.actBody, handler: page.act('cancel') }),
]);

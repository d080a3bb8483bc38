import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { panelStaff } from '../../backoffice';
import * as categories from '../panel/categories';
import * as providers from '../panel/providers';

const read = panelStaff('content', 'read');
const write = panelStaff('content', 'write');
const params = categories.byId;
const category = '/categories/:id';
const sub = { path: `${category}/subcategories/:sub_id`, params: categories.subById } as const;

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/providers', access: read, query: providers.providersQuery, handler: providers.list }),
  panelEndpoint({ method: 'GET', path: '/providers/:id', access: read, params, handler: providers.show }),
  panelEndpoint({ method: 'GET', path: '/services', access: read, query: providers.servicesQuery, handler: providers.services }),
  panelEndpoint({ method: 'POST', path: '/services/:id/activate', access: write, params, handler: providers.switchService(true) }),
  panelEndpoint({ method: 'POST', path: '/services/:id/deactivate', access: write, params, handler: providers.switchService(false) }),
  panelEndpoint({ method: 'GET', path: '/categories', access: read, query: categories.listQuery, handler: categories.list }),
  panelEndpoint({ method: 'POST', path: '/categories', access: write, body: categories.createBody, handler: categories.create }),
  panelEndpoint({ method: 'GET', path: category, access: read, params, handler: categories.show }),
  panelEndpoint({ method: 'PUT', path: category, access: write, params, body: categories.updateBody, handler: categories.update }),
  panelEndpoint({ method: 'POST', path: `${category}/activate`, access: write, params, handler: categories.switchCategory(true) }),
  panelEndpoint({ method: 'POST', path: `${category}/deactivate`, access: write, params, handler: categories.switchCategory(false) }),
  panelEndpoint({ method: 'POST', path: `${category}/subcategories`, access: write, params, body: categories.createBody, handler: categories.createSub }),
  panelEndpoint({ method: 'PUT', ...sub, access: write, body: categories.updateSubBody, handler: categories.updateSub }),
  panelEndpoint({ method: 'POST', path: `${sub.path}/activate`, access: write, params: sub.params, handler: categories.switchSub(true) }),
  panelEndpoint({ method: 'POST', path: `${sub.path}/deactivate`, access: write, params: sub.params, handler: categories.switchSub(false) }),
]);

import '../describe';
import docs from '../controllers/docs';

/** What describes the API itself; outside the endpoint registry, so that it does not describe itself. */

const open = { auth: false };

export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/openapi.json', handler: docs.document, config: open },
    { method: 'GET', path: '/docs', handler: docs.page, config: open },
    { method: 'GET', path: '/docs/assets/:file', handler: docs.asset, config: open },
  ],
};

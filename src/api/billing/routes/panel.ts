import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { panelStaff } from '../../backoffice';
import * as acts from '../panel/acts';
import * as invoices from '../panel/invoices';

const read = panelStaff('billing', 'read');
const write = panelStaff('billing', 'write');
const params = acts.byId;

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/billing/invoices', access: read, query: invoices.listQuery, handler: invoices.list }),
  panelEndpoint({ method: 'GET', path: '/billing/invoices/:id', access: read, params, handler: invoices.show }),
  panelEndpoint({ method: 'POST', path: '/billing/invoices/:id/mark-paid', access: write, params, handler: acts.pay }),
  panelEndpoint({ method: 'POST', path: '/billing/invoices/:id/mark-unpaid', access: write, params, handler: acts.unpay }),
  panelEndpoint({ method: 'POST', path: '/billing/invoices/:id/refund', access: write, params, body: acts.refundBody, handler: acts.refund }),
  panelEndpoint({ method: 'POST', path: '/billing/refunds/:id/retry', access: write, params, body: acts.retryBody, handler: acts.retry }),
]);

import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { panelStaff } from '../../backoffice';
import { figureReaders, figures, paidInvoices, paidQuery, rangeQuery } from '../panel/figures';

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/analytics/figures', access: panelStaff('analytics', 'read'), query: rangeQuery, handler: figures }),
  panelEndpoint({ method: 'GET', path: '/analytics/paid-invoices', access: figureReaders, query: paidQuery, handler: paidInvoices }),
]);

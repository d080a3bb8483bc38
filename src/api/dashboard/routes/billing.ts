import { db } from '../../../platform/db';
import { staffInvoice } from '../../billing';
import { act, page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { invoiceList } from '../pages/billing/list';
import { byId, setStatus, setStatusForm } from '../pages/billing/set-status';

export default dashboardRouter([
  page({ path: '/billing/', key: 'billing', title: 'الفواتير', handler: invoiceList }),
  act({
    path: '/billing/:id/actions/set-status/',
    key: 'billing',
    params: byId,
    form: setStatusForm,
    row: ({ params }) => staffInvoice(db, params.id),
    back: '/billing/',
    handler: setStatus,
  }),
]);

import { act, page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { ticketPlaces } from '../pages/support/inquiries';
import { ticketList } from '../pages/support/list';
import { assigneeOf, byId, removeReported, ticketRow } from '../pages/support/ticket-acts';

const SUPPORT = { base: '/support', key: 'support' } as const;

export default dashboardRouter([
  page({ path: '/support/', key: 'support', title: 'تذاكر الدعم', handler: ticketList }),
  ...ticketPlaces(SUPPORT),
  act({
    path: '/support/:id/actions/delete-reported/',
    key: 'support',
    params: byId,
    row: ticketRow(SUPPORT),
    assignee: assigneeOf,
    back: ({ params }) => `/support/${params.id}/`,
    handler: removeReported,
  }),
]);

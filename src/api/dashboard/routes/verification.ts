import { decisionForm, requestOfDocument, requestOfRequirement } from '../../verification';
import { act, page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { ticketPlaces } from '../pages/support/inquiries';
import { activate, assigneeOf, byId, finalize, onDocument, onRequirement, requestRow } from '../pages/verification/acts';
import { badgeAssignee, badgeList, badgeRow, deactivate, renew } from '../pages/verification/badges';
import { requestList, verificationOps } from '../pages/verification/list';
import { foundRequest, requestPage } from '../pages/verification/request';

const key = 'verify';
const one = { key, params: byId, row: requestRow, assignee: assigneeOf } as const;
const ofRow = ({ row }: { row: { id: number } }) => `/verification/${row.id}/`;
const BADGES = '/verification/badges/';

export default dashboardRouter([
  page({ path: '/verification/ops/', key, title: 'عمليات التوثيق', handler: verificationOps }),
  page({ path: '/verification/', key, title: 'طلبات التوثيق', handler: requestList }),
  page({ path: BADGES, key, title: 'الشارات', handler: badgeList }),
  page({ path: '/verification/:id/', key, title: ({ row }) => `طلب التوثيق ${row.code}`, params: byId, row: foundRequest, handler: requestPage }),
  act({ path: '/verification/:id/actions/finalize/', ...one, back: ofRow, handler: finalize }),
  act({ path: '/verification/:id/actions/activate/', ...one, back: ofRow, handler: activate }),
  act({
    path: '/verification/requirements/:id/actions/decision/',
    key,
    params: byId,
    form: decisionForm,
    row: ({ params }) => requestOfRequirement(params.id),
    assignee: assigneeOf,
    back: ofRow,
    handler: onRequirement,
  }),
  act({
    path: '/verification/documents/:id/actions/decision/',
    key,
    params: byId,
    form: decisionForm,
    row: ({ params }) => requestOfDocument(params.id),
    assignee: assigneeOf,
    back: ofRow,
    handler: onDocument,
  }),
  act({ path: `${BADGES}:id/actions/deactivate/`, key, params: byId, row: badgeRow, assignee: badgeAssignee, back: BADGES, handler: deactivate }),
  act({ path: `${BADGES}:id/actions/renew/`, key, params: byId, row: badgeRow, assignee: badgeAssignee, back: BADGES, handler: renew }),
  ...ticketPlaces({ base: '/verification/inquiries', key, type: 'verify' }),
]);

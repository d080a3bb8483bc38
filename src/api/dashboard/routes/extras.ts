import { act, page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { activate, assigneeOf, byId, purchaseRow } from '../pages/extras/acts';
import { extraList, extraOps } from '../pages/extras/list';
import { requestPage } from '../pages/extras/request';
import * as requests from '../pages/request-acts';
import { ticketPlaces } from '../pages/support/inquiries';

const key = 'extras';
const LIST = '/extras/';
const REQUEST = '/extras/requests/:id/';
const request = {
  key,
  params: requests.byId,
  row: requests.requestRow('extras'),
  assignee: requests.assigneeOf,
  back: ({ row }: { row: { id: number } }) => `/extras/requests/${row.id}/`,
} as const;

export default dashboardRouter([
  page({ path: '/extras/ops/', key, title: 'عمليات الخدمات الإضافية', handler: extraOps }),
  page({ path: LIST, key, title: 'مشتريات الخدمات الإضافية', handler: extraList }),
  act({ path: '/extras/:id/actions/activate/', key, params: byId, row: purchaseRow, assignee: assigneeOf, back: LIST, handler: activate }),
  page({ path: REQUEST, key, title: ({ row }) => `طلب ${row.row.code}`, params: requests.byId, row: requests.foundRequest('extras'), handler: requestPage }),
  act({ path: `${REQUEST}actions/assign/`, ...request, form: requests.assignForm, handler: requests.assign('extras') }),
  act({ path: `${REQUEST}actions/status/`, ...request, form: requests.stageForm, handler: requests.changeStage('extras') }),
  ...ticketPlaces({ base: '/extras/inquiries', key, type: 'extras' }),
]);

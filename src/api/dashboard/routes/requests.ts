import { STAFF_ACTS, type StaffAct } from '../../marketplace';
import { page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { byId, requestAct, requestOf } from '../pages/requests/acts';
import { tabQuery } from '../pages/requests/call';
import { requestPage } from '../pages/requests/detail';
import { requestList } from '../pages/requests/list';
import { listPage } from '../view/list';

export default dashboardRouter([
  page({ path: '/requests/', key: 'content', title: requestList.title, handler: (call) => listPage(requestList, call) }),
  page({ path: '/requests/:id/', key: 'content', title: ({ row }) => `طلب ${row.id}: ${row.title}`, params: byId, query: tabQuery, row: requestOf, handler: requestPage }),
  ...(Object.keys(STAFF_ACTS) as StaffAct[]).map(requestAct),
]);

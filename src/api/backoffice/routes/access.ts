import { endpoint, router } from '../../../platform/http';
import { anyStaff } from '../access';
import * as contract from '../contract';
import access from '../controllers/access';
import { docs } from '../docs';

export default router(
  'backoffice',
  [
    endpoint({
      method: 'GET',
      path: '/backoffice/dashboards/',
      summary: 'Active dashboards of the backoffice',
      access: anyStaff,
      response: contract.dashboardList,
      handler: access.dashboards,
    }),
    endpoint({ method: 'GET', path: '/backoffice/me/access/', summary: 'My access to the backoffice', access: anyStaff, response: contract.myAccess, handler: access.mine }),
  ],
  docs,
);

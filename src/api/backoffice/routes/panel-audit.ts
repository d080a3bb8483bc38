import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { download, exportQuery, list, listQuery } from '../panel/audit';
import { panelStaff } from '../panel/panel-staff';

const access = panelStaff('access', 'read');

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/audit', access, query: listQuery, handler: list }),
  panelEndpoint({ method: 'GET', path: '/audit/export', access, query: exportQuery, handler: download }),
]);

import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { byId, discard, list, listQuery, requeue } from '../panel/dead-letters';
import { panelStaff } from '../panel/panel-staff';

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/dead-letters', access: panelStaff('access', 'read'), query: listQuery, handler: list }),
  panelEndpoint({ method: 'POST', path: '/dead-letters/:id/requeue', access: panelStaff('access', 'write'), params: byId, handler: requeue }),
  panelEndpoint({ method: 'POST', path: '/dead-letters/:id/discard', access: panelStaff('access', 'write'), params: byId, handler: discard }),
]);

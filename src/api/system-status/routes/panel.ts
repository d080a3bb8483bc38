import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { managers } from '../../settings';
import * as status from '../panel/status';

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/system-status', access: managers, handler: status.last }),
  panelEndpoint({ method: 'POST', path: '/system-status/check', access: managers, handler: status.check }),
]);

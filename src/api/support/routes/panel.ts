import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { colleaguesOf, panelStaff } from '../../backoffice';

export default panelRouter([panelEndpoint({ method: 'GET', path: '/support/colleagues', access: panelStaff('support', 'read'), handler: colleaguesOf('support') })]);

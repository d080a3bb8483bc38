import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { panelStaff } from '../../backoffice';
import { colleagues } from '../panel/colleagues';

export default panelRouter([panelEndpoint({ method: 'GET', path: '/support/colleagues', access: panelStaff('support', 'read'), handler: colleagues })]);

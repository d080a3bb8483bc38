import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { update } from '../contract';
import { managers } from '../panel/managers';
import * as settings from '../panel/settings';

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/settings', access: managers, handler: settings.list }),
  panelEndpoint({ method: 'POST', path: '/settings', access: managers, body: update, handler: settings.save }),
]);

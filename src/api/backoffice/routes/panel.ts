import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { anyAccount, ownPages, ownToken } from '../panel/own-pages';

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/me', access: anyAccount, handler: ownPages }),
  panelEndpoint({ method: 'POST', path: '/me/token', access: anyAccount, handler: ownToken }),
]);

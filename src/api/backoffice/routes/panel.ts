import { panelEndpoint, panelRouter } from '../../../platform/panel';
import { anyAccount, ownPages, socketToken } from '../panel/own-pages';

export default panelRouter([
  panelEndpoint({ method: 'GET', path: '/me', access: anyAccount, handler: ownPages }),
  panelEndpoint({ method: 'POST', path: '/me/socket-token', access: anyAccount, handler: socketToken }),
]);

import { signedIn } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import { requireMine } from '../access';
import * as contract from '../contract';
import devices from '../controllers/devices';
import shop from '../controllers/shop-inbox';
import { docs } from '../docs';

/** The notification paths of the shop APIs (spec/stores.md, Notifications). Ids are digits, so that other words reach their own paths. */
const ONE = '/notifications/:id(\\d+)';
const DEVICE = '/notifications/devices/:device_id';

const one = { access: signedIn, params: contract.notification, response: contract.item };

export default router(
  'notifications',
  [
    endpoint({ ...one, method: 'PUT', path: `${ONE}/read/`, summary: 'Mark one as read', handler: shop.read }),
    endpoint({ method: 'PUT', path: '/notifications/read-all/', summary: 'Mark all as read', access: signedIn, response: contract.allRead, handler: shop.readAll }),
    endpoint({ method: 'GET', path: '/notifications/stats/', summary: 'Counts by type and priority', access: signedIn, response: contract.stats, handler: shop.stats }),
    endpoint({ ...one, method: 'GET', path: `${ONE}/`, summary: 'One notification', handler: shop.show }),
    endpoint({ ...one, method: 'PUT', path: `${ONE}/`, summary: 'Mark one as read or unread', body: contract.setRead, before: requireMine, handler: shop.update }),
    endpoint({ ...one, method: 'DELETE', path: `${ONE}/delete/`, summary: 'Delete one', response: contract.message, handler: shop.remove }),
    endpoint({
      method: 'DELETE',
      path: '/notifications/clear-all/',
      summary: 'Delete all, of one type, or the read ones',
      access: signedIn,
      query: contract.clearQuery,
      response: contract.cleared,
      handler: shop.clear,
    }),
    endpoint({
      method: 'POST',
      path: '/notifications/devices/register/',
      summary: 'Register a device for push messages',
      access: signedIn,
      body: contract.registerDevice,
      response: contract.registered,
      handler: devices.register,
    }),
    endpoint({ method: 'GET', path: '/notifications/devices/', summary: 'My devices', access: signedIn, response: contract.devices, handler: devices.list }),
    endpoint({
      method: 'PUT',
      path: `${DEVICE}/`,
      summary: 'Switch push messages of a device',
      access: signedIn,
      params: contract.devicePath,
      body: contract.setDevice,
      response: contract.changedDevice,
      handler: devices.update,
    }),
    endpoint({
      method: 'DELETE',
      path: `${DEVICE}/unregister/`,
      summary: 'Forget a device',
      access: signedIn,
      params: contract.devicePath,
      response: contract.removedDevice,
      handler: devices.unregister,
    }),
  ],
  docs,
);

import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import { requireMine } from '../access';
import * as contract from '../contract';
import devices from '../controllers/devices';
import inbox from '../controllers/inbox';
import preferences from '../controllers/preferences';
import { docs } from '../docs';

/** spec/notifications.md; the list answers the shop APIs too. */
export default router(
  'notifications',
  [
    endpoint({
      method: 'GET',
      path: '/notifications/',
      summary: 'My notifications, of every API',
      access: level(1),
      query: contract.listQuery,
      response: contract.page,
      handler: inbox.list,
    }),
    endpoint({
      method: 'GET',
      path: '/notifications/unread-count/',
      summary: 'How many are unread',
      access: level(1),
      query: contract.modeQuery,
      response: contract.unread,
      handler: inbox.unread,
    }),
    endpoint({
      method: 'POST',
      path: '/notifications/mark-read/:id/',
      summary: 'Mark one as read',
      access: level(1),
      params: contract.notification,
      response: contract.ok,
      handler: inbox.markRead,
    }),
    endpoint({ method: 'POST', path: '/notifications/mark-all-read/', summary: 'Mark all as read', access: level(1), response: contract.ok, handler: inbox.markAllRead }),
    endpoint({
      method: 'POST',
      path: '/notifications/actions/:id/',
      summary: 'Pin or mark for follow-up, or take it back',
      access: level(1),
      params: contract.notification,
      body: contract.mark,
      response: contract.marked,
      before: requireMine,
      handler: inbox.toggle,
    }),
    endpoint({
      method: 'DELETE',
      path: '/notifications/actions/:id/',
      summary: 'Delete one',
      access: level(1),
      params: contract.notification,
      response: contract.ok,
      handler: inbox.remove,
    }),
    endpoint({
      method: 'GET',
      path: '/notifications/preferences/',
      summary: 'Which notifications I want',
      access: level(1),
      response: contract.preferences,
      handler: preferences.list,
    }),
    endpoint({
      method: 'PATCH',
      path: '/notifications/preferences/',
      summary: 'Switch notifications on or off',
      access: level(1),
      body: contract.updates,
      response: contract.changedPreferences,
      handler: preferences.update,
    }),
    endpoint({
      method: 'POST',
      path: '/notifications/delete-old/',
      summary: 'Delete those past their retention',
      access: level(2),
      response: contract.deletedOld,
      handler: inbox.deleteOld,
    }),
    endpoint({
      method: 'POST',
      path: '/notifications/device-token/',
      summary: 'Register the token of a device for push messages',
      access: level(2),
      body: contract.deviceToken,
      response: contract.ok,
      handler: devices.saveToken,
    }),
  ],
  docs,
);

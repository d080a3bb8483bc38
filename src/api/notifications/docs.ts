import { type EndpointDocs, notFound, type RoomDocs } from '../../platform/http';
import * as contract from './contract';

/** What the API page says of notifications (spec/notifications.md, and the notification paths of spec/stores.md). */

const MODE = { mode: '`client` or `provider`: notices of that side and shared ones; anything else shows all' };

const inbox: Record<string, EndpointDocs> = {
  'GET /notifications/': {
    description:
      'One list for every API of the product: pinned ones first, then urgent, then the rest, newest first in each. `limit` and `offset` or `page` and `page_size` cut it.',
    parameters: {
      ...MODE,
      limit: '20 unless given, at most 50',
      read: '`true` or `false`: only read or only unread ones',
      search: 'Contained in title or body',
      type: 'Only of this `notification_type`',
    },
    refusals: [notFound()],
  },
  'GET /notifications/unread-count/': { description: 'Obeys `mode` like the list.', parameters: MODE, refusals: [] },
  'POST /notifications/mark-read/:id/': { description: 'A repeat is fine; a notice of somebody else is a 404.', refusals: [] },
  'POST /notifications/mark-all-read/': { description: 'Of both sides.', refusals: [] },
  'POST /notifications/actions/:id/': {
    description: 'Toggles; the answer carries the new value.',
    refusals: [],
    examples: { request: { action: 'pin' }, response: { ok: true, is_pinned: true } },
  },
  'DELETE /notifications/actions/:id/': { description: 'A notice of somebody else is a 404.', refusals: [] },
  'GET /notifications/preferences/': {
    description: 'Every kind that can be switched, with its defaults where nothing was chosen. `locked`: the present plan does not open its tier, and nothing of it is sent.',
    refusals: [],
  },
  'PATCH /notifications/preferences/': {
    description: 'Entries are judged one by one: unknown keys, locked ones and values that are no booleans are skipped; `changed` counts the others.',
    refusals: [],
    examples: { request: { updates: [{ key: 'new_follow', enabled: false }] } },
  },
  'POST /notifications/delete-old/': { description: 'Older than `NOTIFICATIONS_RETENTION_DAYS`; pinned and follow-up ones stay.', refusals: [] },
  'POST /notifications/device-token/': { description: 'One row a token: registering it again moves it to the caller.', refusals: [] },
};

const shop: Record<string, EndpointDocs> = {
  'PUT /notifications/:id/read/': { description: 'The row as it is then.', refusals: [] },
  'PUT /notifications/read-all/': { description: '`count` is how many are unread then: none.', refusals: [] },
  'GET /notifications/stats/': { description: '`recent_count` is that of the last seven days.', refusals: [] },
  'GET /notifications/:id/': { description: 'A notice of somebody else is a 404.', refusals: [] },
  'PUT /notifications/:id/': { description: 'The row as it is then.', refusals: [] },
  'DELETE /notifications/:id/delete/': { description: 'A notice of somebody else is a 404.', refusals: [] },
  'DELETE /notifications/clear-all/': {
    description: 'Everything, unless `type` or `read_only=true` says less.',
    parameters: { read_only: '`true`: only those that were read' },
    refusals: [],
  },
  'POST /notifications/devices/register/': {
    description: '201 for a new device, 200 for a known one; a token that another user holds moves to the caller.',
    also: { 201: { description: 'The device was not known' } },
    refusals: [],
  },
  'GET /notifications/devices/': { description: 'Tokens are never shown.', refusals: [] },
  'PUT /notifications/devices/:device_id/': {
    description: 'By its own `device_id`, or by the id of its row.',
    parameters: { device_id: "The device's own id, or that of its row" },
    refusals: [],
  },
  'DELETE /notifications/devices/:device_id/unregister/': {
    description: 'By its own `device_id`, or by the id of its row.',
    parameters: { device_id: "The device's own id, or that of its row" },
    refusals: [],
  },
};

export const docs: RoomDocs = {
  schemas: { Notifications: contract },
  tags: { notifications: 'The inbox of every API, preferences, devices for push messages' },
  endpoints: { ...inbox, ...shop },
};

import { z } from 'zod';
import { bool, choice, field, fieldMessages, queryText, secret, text } from '../../platform/http';

/** Requests and answers of spec/notifications.md, and of the notification paths of spec/stores.md. */

/** Ids go beyond 32 bits: notifications are many. */
export const notification = z.object({
  id: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((value) => value >= 1)
    .meta({ openapi: { type: 'integer', minimum: 1 } }),
});

export const ok = z.object({ ok: z.literal(true) });
export const message = z.object({ message: z.string() });

export const listQuery = z.object({
  limit: queryText(),
  offset: queryText(),
  mode: queryText(),
  page: queryText(),
  page_size: queryText(),
  type: queryText(),
  read: queryText(),
  priority: queryText(),
  search: queryText(),
});
export type ListQuery = z.infer<typeof listQuery>;

export const modeQuery = z.object({ mode: queryText() });

/** The keys of spec/notifications.md alone: what sockets are told. */
export const notice = z.object({
  id: z.int(),
  title: z.string(),
  body: z.string(),
  kind: z.string(),
  url: z.string(),
  audience_mode: z.enum(['client', 'provider', 'shared']),
  is_read: z.boolean(),
  is_pinned: z.boolean(),
  is_follow_up: z.boolean(),
  is_urgent: z.boolean(),
  created_at: z.iso.datetime(),
});

/** The union of both contracts' keys. */
export const item = notice.extend({
  message: z.string(),
  notification_type: z.string(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']),
  read: z.boolean(),
  action_url: z.string(),
  image_url: z.string().nullable(),
  related_object_id: z.int().nullable(),
  related_object_type: z.string().nullable(),
  created_at_formatted: z.string(),
  read_at: z.iso.datetime().nullable(),
  read_at_formatted: z.string().nullable(),
  time_ago: z.string(),
});

export const page = z.object({
  count: z.int(),
  next: z.url().nullable(),
  previous: z.url().nullable(),
  results: z.array(item),
  unread_count: z.int(),
  unread_by_type: z.record(z.string(), z.int()),
});

export const unread = z.object({ unread: z.int() });

export const mark = z.object({ action: choice(['pin', 'follow_up']) });
export type Mark = z.infer<typeof mark>;
export const marked = z.union([z.object({ ok: z.literal(true), is_pinned: z.boolean() }), z.object({ ok: z.literal(true), is_follow_up: z.boolean() })]);

const preference = z.object({
  key: z.string(),
  title: z.string(),
  enabled: z.boolean(),
  tier: z.enum(['basic', 'extra', 'leading', 'professional']),
  locked: z.boolean(),
  updated_at: z.iso.datetime(),
});
export const preferences = z.object({ results: z.array(preference) });
export const changedPreferences = z.object({ ok: z.literal(true), changed: z.int(), results: z.array(preference) });

const update = { type: 'object', properties: { key: { type: 'string' }, enabled: { type: 'boolean' } } };

/** Entries are judged one by one: what is no good is skipped. */
export const updates = z.object({
  updates: field<readonly unknown[]>({ type: 'array', items: update }, (raw) => (Array.isArray(raw) ? { value: raw } : { error: fieldMessages.notArray() })),
});
export type Updates = z.infer<typeof updates>;

export const deletedOld = z.object({ ok: z.literal(true), deleted: z.int(), retention_days: z.int() });

const platform = () => choice(['android', 'ios', 'web']);

export const deviceToken = z.object({ token: secret(500), platform: platform() });
export type DeviceToken = z.infer<typeof deviceToken>;

const tally = z.record(z.string(), z.object({ total: z.int(), unread: z.int() }));
export const stats = z.object({ total: z.int(), unread: z.int(), read: z.int(), by_type: tally, by_priority: tally, recent_count: z.int() });

export const setRead = z.object({ is_read: bool() });
export type SetRead = z.infer<typeof setRead>;

export const allRead = message.extend({ count: z.literal(0) });

export const clearQuery = z.object({ type: queryText(), read_only: queryText() });
export type ClearQuery = z.infer<typeof clearQuery>;
export const cleared = message.extend({ deleted_count: z.int() });

export const registerDevice = z.object({
  device_token: text({ min: 10, max: 500 }),
  platform: platform(),
  device_id: text({ max: 255, blank: true }).nullish(),
  app_version: text({ max: 50, blank: true }).nullish(),
  device_model: text({ max: 100, blank: true }).nullish(),
  os_version: text({ max: 50, blank: true }).nullish(),
  notifications_enabled: bool().nullish(),
});
export type RegisterDevice = z.infer<typeof registerDevice>;

/** The device's own word for itself, or the id of its row. */
export const devicePath = z.object({ device_id: z.string().min(1).max(255) });
export const setDevice = z.object({ notifications_enabled: bool() });
export type SetDevice = z.infer<typeof setDevice>;

const device = z.object({
  id: z.int(),
  device_id: z.string(),
  platform: z.enum(['android', 'ios', 'web']),
  app_version: z.string(),
  device_model: z.string(),
  os_version: z.string(),
  notifications_enabled: z.boolean(),
  is_active: z.boolean(),
  last_seen_at: z.iso.datetime(),
  created_at: z.iso.datetime(),
});
const success = z.literal('success');
export const registered = z.object({ status: success, message: z.string(), device, created: z.boolean() });
export const devices = z.object({ status: success, devices: z.array(device), count: z.int() });
export const changedDevice = z.object({ status: success, message: z.string(), device });
export const removedDevice = z.object({ status: success, message: z.string() });

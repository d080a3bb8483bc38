import type { z } from 'zod';
import type { Locale } from '../../platform/i18n';
import type * as contract from './contract';
import type { DeviceRow } from './queries/devices';
import type { NotificationRow } from './queries/inbox';

/** Rows → contract JSON: the keys of both contracts in one item. */

type Item = z.infer<typeof contract.item>;
type Device = z.infer<typeof contract.devices>['devices'][number];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number): string => String(value).padStart(2, '0');

/** `Jan 31, 2026 09:15`, in UTC like the date-time beside it. */
export const formatted = (at: Date): string => `${MONTHS[at.getUTCMonth()]} ${two(at.getUTCDate())}, ${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago, in words: `5 minutes ago`. */
export function timeAgo(at: Date, now: Date, locale: Locale): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 1000));
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? (['second', 1] as const);
  const words = new Intl.RelativeTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, { numeric: unit === 'second' ? 'auto' : 'always' });
  return words.format(unit === 'second' ? 0 : -Math.floor(seconds / size), unit);
}

/** The keys of spec/notifications.md alone: what sockets are told. */
export const presentNotice = (row: NotificationRow) => ({
  id: row.id,
  title: row.title,
  body: row.body,
  kind: row.kind,
  url: row.url,
  audience_mode: row.audience_mode,
  is_read: row.is_read,
  is_pinned: row.is_pinned,
  is_follow_up: row.is_follow_up,
  is_urgent: row.is_urgent,
  created_at: row.created_at.toISOString(),
});

export const presentItem = (row: NotificationRow, locale: Locale, now: Date): Item => ({
  ...presentNotice(row),
  message: row.body,
  notification_type: row.notification_type,
  priority: row.priority,
  read: row.is_read,
  action_url: row.url,
  image_url: row.image_url,
  related_object_id: row.related_object_id,
  related_object_type: row.related_object_type,
  created_at_formatted: formatted(row.created_at),
  read_at: row.read_at?.toISOString() ?? null,
  read_at_formatted: row.read_at && formatted(row.read_at),
  time_ago: timeAgo(row.created_at, now, locale),
});

export const presentDevice = (row: DeviceRow): Device => ({
  id: row.id,
  device_id: row.device_id,
  platform: row.platform,
  app_version: row.app_version,
  device_model: row.device_model,
  os_version: row.os_version,
  notifications_enabled: row.notifications_enabled,
  is_active: row.is_active,
  last_seen_at: row.last_seen_at.toISOString(),
  created_at: row.created_at.toISOString(),
});

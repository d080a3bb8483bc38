import type { Sql, Tx } from '../../../platform/db';

/** SQL of device tokens. A token belongs to one row, and the row to whoever registered it last. */

export type Platform = 'android' | 'ios' | 'web';

export interface DeviceRow {
  id: number;
  device_id: string;
  platform: Platform;
  app_version: string;
  device_model: string;
  os_version: string;
  notifications_enabled: boolean;
  is_active: boolean;
  last_seen_at: Date;
  created_at: Date;
}

const COLUMNS = 'id, device_id, platform, app_version, device_model, os_version, notifications_enabled, is_active, last_seen_at, created_at';

/** What a device says of itself; absent values keep what is known of a device of the same user. */
export interface Device {
  token: string;
  platform: Platform;
  deviceId?: string | undefined;
  appVersion?: string | undefined;
  deviceModel?: string | undefined;
  osVersion?: string | undefined;
  enabled?: boolean | undefined;
}

// What a former owner's device said of itself is not the new one's.
const kept = (column: string, place: string, fresh: string): string =>
  `${column} = coalesce(${place}, case when device_tokens.user_id = excluded.user_id then device_tokens.${column} else ${fresh} end)`;

const SAVE = `insert into device_tokens (user_id, token, platform, device_id, app_version, device_model, os_version, notifications_enabled)
  values ($1, $2, $3, coalesce($4, ''), coalesce($5, ''), coalesce($6, ''), coalesce($7, ''), coalesce($8, true))
  on conflict (token) do update set user_id = excluded.user_id, platform = excluded.platform, is_active = true, last_seen_at = now(),
    ${kept('device_id', '$4', "''")}, ${kept('app_version', '$5', "''")}, ${kept('device_model', '$6', "''")}, ${kept('os_version', '$7', "''")},
    ${kept('notifications_enabled', '$8', 'true')}
  returning ${COLUMNS}, xmax = 0 as created`;

/** Registers a token, or moves it to the caller. */
export const saveDevice = (sql: Sql, userId: number, device: Device): Promise<DeviceRow & { created: boolean }> =>
  sql.one<DeviceRow & { created: boolean }>(SAVE, [
    userId,
    device.token,
    device.platform,
    device.deviceId,
    device.appVersion,
    device.deviceModel,
    device.osVersion,
    device.enabled,
  ]) as Promise<DeviceRow & { created: boolean }>;

/** A device that got a new token: its earlier ones go. @returns how many there were */
export const dropOldTokens = (tx: Tx, userId: number, deviceId: string, token: string): Promise<number> =>
  tx.run('delete from device_tokens where user_id = $1 and device_id = $2 and token <> $3', [userId, deviceId, token]);

export const devicesOf = (sql: Sql, userId: number): Promise<DeviceRow[]> =>
  sql.rows<DeviceRow>(`select ${COLUMNS} from device_tokens where user_id = $1 order by last_seen_at desc, id desc`, [userId]);

const NAMED = 'user_id = $1 and (device_id = $2 or (id::text = $2 and not exists (select 1 from device_tokens d where d.user_id = $1 and d.device_id = $2)))';

export const setDeviceEnabled = (sql: Sql, userId: number, name: string, enabled: boolean): Promise<DeviceRow | undefined> =>
  sql.one<DeviceRow>(`update device_tokens set notifications_enabled = $3 where ${NAMED} returning ${COLUMNS}`, [userId, name, enabled]);

export const removeDevice = async (sql: Sql, userId: number, name: string): Promise<boolean> => (await sql.run(`delete from device_tokens where ${NAMED}`, [userId, name])) > 0;

export const removeDevices = (tx: Tx, userId: number): Promise<number> => tx.run('delete from device_tokens where user_id = $1', [userId]);

/** Takes tokens that name no device out of use, unless they were registered again meanwhile. */
export const retireTokens = (sql: Sql, ids: readonly number[], since: Date): Promise<number> =>
  sql.run('update device_tokens set is_active = false where id = any($1::int[]) and is_active and last_seen_at <= $2', [ids, since]);

/** A push message: a notification and a device of its receiver. */
export interface PushRow {
  notification_id: number;
  device_id: number;
  token: string;
  title: string;
  body: string;
  url: string;
  kind: string;
  audience_mode: string;
  is_urgent: boolean;
}

/** What is still to be pushed of these pairs: the notification is there and unread, the device still its receiver's and in use. */
export const pushesOf = (sql: Sql, notificationIds: readonly number[], deviceIds: readonly number[]): Promise<PushRow[]> =>
  sql.rows<PushRow>(
    `select n.id as notification_id, d.id as device_id, d.token, n.title, n.body, n.url, n.kind, n.audience_mode, n.is_urgent
     from unnest($1::bigint[], $2::int[]) as p (notification_id, device_id)
     join notifications n on n.id = p.notification_id and n.read_at is null
     join up_users u on u.id = n.user_id and u.is_active and u.deleted_at is null
     join device_tokens d on d.id = p.device_id and d.user_id = n.user_id and d.is_active and d.notifications_enabled`,
    [notificationIds, deviceIds],
  );

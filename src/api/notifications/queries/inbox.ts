import type { Sql, SqlValue } from '../../../platform/db';
import type { Audience, Priority } from '../notice';

/** SQL of the notification list. */

export interface NotificationRow {
  id: number;
  user_id: number;
  title: string;
  body: string;
  kind: string;
  url: string;
  audience_mode: Audience;
  notification_type: string;
  priority: Priority;
  is_urgent: boolean;
  image_url: string | null;
  related_object_id: number | null;
  related_object_type: string | null;
  is_read: boolean;
  read_at: Date | null;
  is_pinned: boolean;
  is_follow_up: boolean;
  created_at: Date;
}

const COLUMNS = `n.id, n.user_id, n.title, n.body, n.kind, n.url, n.audience_mode, n.notification_type, n.priority, n.is_urgent, n.image_url, n.related_object_id,
  n.related_object_type, n.is_read, n.read_at, n.is_pinned, n.is_follow_up, n.created_at`;

/** What a list shows; absent = everything. */
export interface InboxFilter {
  audiences?: readonly string[] | null | undefined;
  type?: string | undefined;
  read?: boolean | undefined;
  priority?: string | undefined;
  /** A folded LIKE pattern. */
  pattern?: string | undefined;
  /** A filter had a value that nothing has. */
  nothing?: boolean | undefined;
}

interface Condition {
  where: string;
  values: SqlValue[];
}

function conditionOf(userId: number, { audiences, type, read, priority, pattern, nothing }: InboxFilter): Condition {
  const values: SqlValue[] = [userId];
  const where = ['n.user_id = $1'];
  const add = (value: SqlValue, condition: (place: string) => string) => where.push(condition(`$${values.push(value)}`));
  if (audiences) add(audiences, (place) => `n.audience_mode = any(${place}::text[])`);
  if (type !== undefined) add(type, (place) => `n.notification_type = ${place}`);
  if (read !== undefined) where.push(`n.read_at is ${read ? 'not ' : ''}null`);
  if (priority !== undefined) add(priority, (place) => `n.priority = ${place}`);
  if (pattern !== undefined) add(pattern, (place) => `(souq_fold(n.title) like ${place} or souq_fold(n.body) like ${place})`);
  if (nothing) where.push('false');
  return { where: where.join(' and '), values };
}

/** Pinned first, then urgent, then the rest; newest first in each. */
export function listNotifications(sql: Sql, userId: number, filter: InboxFilter, { limit, offset }: { limit: number; offset: number }): Promise<NotificationRow[]> {
  const { where, values } = conditionOf(userId, filter);
  const places = [values.push(limit), values.push(offset)];
  return sql.rows<NotificationRow>(
    `select ${COLUMNS} from notifications n where ${where} order by n.is_pinned desc, n.is_urgent desc, n.id desc limit $${places[0]} offset $${places[1]}`,
    values,
  );
}

export async function countNotifications(sql: Sql, userId: number, filter: InboxFilter): Promise<number> {
  const { where, values } = conditionOf(userId, filter);
  return (await sql.one<{ count: number }>(`select count(*)::int as count from notifications n where ${where}`, values))?.count ?? 0;
}

/** Unread items by their type. */
export async function unreadByType(sql: Sql, userId: number, filter: InboxFilter): Promise<Record<string, number>> {
  const { where, values } = conditionOf(userId, { ...filter, read: false });
  const rows = await sql.rows<{ type: string; count: number }>(
    `select n.notification_type as type, count(*)::int as count from notifications n where ${where} group by 1 order by 1`,
    values,
  );
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
}

/** One of my own. */
export const findNotification = (sql: Sql, userId: number, id: number): Promise<NotificationRow | undefined> =>
  sql.one<NotificationRow>(`select ${COLUMNS} from notifications n where n.id = $2 and n.user_id = $1`, [userId, id]);

/** Marks mine as read or unread; the first reading keeps its time. @returns undefined when it is none of mine */
export const markRead = (sql: Sql, userId: number, id: number, read: boolean): Promise<NotificationRow | undefined> =>
  sql.one<NotificationRow>(`update notifications n set read_at = case when $3 then coalesce(n.read_at, now()) end where n.id = $2 and n.user_id = $1 returning ${COLUMNS}`, [
    userId,
    id,
    read,
  ]);

/** Rows of a user in one order, locked: of two such acts at once the second waits for the first. */
const lockedRows = (condition: string): string => `id = any(array(select id from notifications where user_id = $1 and ${condition} order by id for update))`;

/** Both sides, whatever the mode. */
export const markAllRead = (sql: Sql, userId: number): Promise<number> => sql.run(`update notifications set read_at = now() where ${lockedRows('read_at is null')}`, [userId]);

/** Turns a mark over in one statement. @returns its new value; undefined when the row is none of mine */
export async function toggleMark(sql: Sql, userId: number, id: number, column: 'is_pinned' | 'is_follow_up'): Promise<boolean | undefined> {
  const row = await sql.one<{ value: boolean }>(`update notifications set ${column} = not ${column} where id = $2 and user_id = $1 returning ${column} as value`, [userId, id]);
  return row?.value;
}

export const deleteNotification = async (sql: Sql, userId: number, id: number): Promise<boolean> =>
  (await sql.run('delete from notifications where id = $2 and user_id = $1', [userId, id])) > 0;

export const clearNotifications = (sql: Sql, userId: number, type: string | undefined, readOnly: boolean): Promise<number> =>
  sql.run(`delete from notifications where ${lockedRows('($2::text is null or notification_type = $2) and (not $3::bool or read_at is not null)')}`, [userId, type, readOnly]);

/** Those past so many days, except pinned and follow-up ones. */
export const deleteExpired = (sql: Sql, userId: number, days: number): Promise<number> =>
  sql.run(`delete from notifications where ${lockedRows('created_at < now() - make_interval(days => $2) and not is_pinned and not is_follow_up')}`, [userId, days]);

export interface Announced extends NotificationRow {
  /** All unread ones of the receiver. */
  unread: number;
}

/** What the receivers' sockets are told of these rows. */
export const announcements = (sql: Sql, ids: readonly number[]): Promise<Announced[]> =>
  sql.rows<Announced>(
    `select ${COLUMNS}, (select count(*) from notifications x where x.user_id = n.user_id and x.read_at is null)::int as unread
     from notifications n where n.id = any($1::bigint[]) order by n.id`,
    [ids],
  );

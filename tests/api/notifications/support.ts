import { randomUUID } from 'node:crypto';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { eventually } from '../../support/poll';

/** Notifications for tests, and users of every level. */

export interface NoticeFields {
  title?: string;
  body?: string;
  kind?: string;
  url?: string;
  audience_mode?: string;
  notification_type?: string;
  priority?: string;
  is_pinned?: boolean;
  is_follow_up?: boolean;
  read?: boolean;
  /** Days ago. */
  age?: number;
}

/** Puts a notification into a user's inbox and answers its id. */
export async function aNotice(userId: number, fields: NoticeFields = {}): Promise<number> {
  const { id } = await row<{ id: string }>(
    `insert into notifications (user_id, event_id, title, body, kind, url, audience_mode, notification_type, priority, is_pinned, is_follow_up, read_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $12 then now() end, now() - make_interval(hours => 24 * $13)) returning id`,
    [
      userId,
      randomUUID(),
      fields.title ?? 'Title',
      fields.body ?? 'Body',
      fields.kind ?? 'info',
      fields.url ?? '/requests/1',
      fields.audience_mode ?? 'shared',
      fields.notification_type ?? 'system',
      fields.priority ?? 'normal',
      fields.is_pinned ?? false,
      fields.is_follow_up ?? false,
      fields.read ?? false,
      fields.age ?? 0,
    ],
  );
  return Number(id);
}

export type Role = 'visitor' | 'phone_only' | 'client' | 'provider';

/** A signed-in user with that role. */
export async function aUser(role: Role): Promise<Client> {
  const user = await login();
  await sql('update up_users set role_state = $2 where id = $1', [user.userId, role]);
  return user;
}

/** Gives a user the level of the preference catalogue, as a subscription does. */
export async function subscribeTo(userId: number, level: 2 | 3): Promise<void> {
  await sql(
    `insert into subscriptions (user_id, plan_id, state, start_at, end_at)
     select $1, id, 'active', now() - interval '1 day', now() + interval '30 days' from subscription_plans where code = $2`,
    [userId, level === 2 ? 'PRO_MONTH' : 'PRO_YEAR'],
  );
}

export interface StoredNotice {
  id: string;
  user_id: number;
  title: string;
  body: string;
  kind: string;
  url: string;
  audience_mode: string;
  is_urgent: boolean;
  notification_type: string;
  meta: Record<string, unknown>;
}

/** What a user was told, oldest first. */
export const noticesOf = (userId: number): Promise<StoredNotice[]> =>
  sql<StoredNotice & Record<string, unknown>>(
    'select id, user_id, title, body, kind, url, audience_mode, is_urgent, notification_type, meta from notifications where user_id = $1 order by id',
    [userId],
  );

/** Waits until every event of the test was told, and answers what a user was told then. */
export async function settledNotices(userId: number): Promise<StoredNotice[]> {
  await jobsDone();
  return noticesOf(userId);
}

const WAITING = `select count(*)::int as count from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier in ('event', 'subscriber', 'marketplace.tell_matching', 'notifications.announce', 'notifications.push') and j.attempts < j.max_attempts`;

/** Waits until no event is left to be handled. */
export const jobsDone = (): Promise<unknown> =>
  eventually(
    () => row<{ count: number }>(WAITING),
    ({ count }) => count === 0,
  );

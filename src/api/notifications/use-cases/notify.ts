import type { Tx } from '../../../platform/db';
import { enqueue } from '../../../platform/jobs';
import { preferenceLevels } from '../levels';
import type { Notice } from '../notice';
import { batchOf, type NoticeBatch, type Receiver, storable } from '../notice-batch';
import { leastLevel } from '../rules';
import type { PushEntry } from './push';

/** The one sending service of all domains (spec/notifications.md, Sending). */

/** Receivers of one statement; beyond it there are several. */
const CHUNK = 2_000;
/** Rows of one announcement or push job. */
const JOB_SIZE = 500;

/**
 * Writes notices with their event log, and queues what follows after commit: realtime and push. Called by subscribers, in a transaction of
 * theirs. Left out are: the actor himself, closed and inactive receivers, locked and switched-off preferences, and whoever was told of the
 * event before. A handful of statements, however many receivers there are.
 */
export async function notify(tx: Tx, notices: readonly Notice[]): Promise<void> {
  const batch = batchOf(notices);
  const receivers = await unlocked(tx, batch);
  for (let start = 0; start < receivers.length; start += CHUNK) await write(tx, batch, receivers.slice(start, start + CHUNK));
}

/** Drops the receivers whose subscription does not open the preference key. */
async function unlocked(tx: Tx, { contents, receivers }: NoticeBatch): Promise<Receiver[]> {
  const least = contents.map(({ pref_key }) => (pref_key === null ? 1 : leastLevel(pref_key)));
  const needed = (receiver: Receiver): number => least[receiver.content] ?? 1;
  const gated = [...new Set(receivers.filter((receiver) => needed(receiver) > 1).map(({ userId }) => userId))];
  if (gated.length === 0) return receivers;
  const levels = await preferenceLevels(tx, gated);
  return receivers.filter((receiver) => needed(receiver) <= (levels.get(receiver.userId) ?? 1));
}

// Ordered by receiver: of two deliveries of one event at once the second waits instead of locking crosswise.
const WRITE = `with content as (
    select * from jsonb_to_recordset($1::jsonb) as c (content int, event_id text, title jsonb, body jsonb, kind text, url text, audience_mode text, notification_type text,
      priority text, image_url text, related_object_id int, related_object_type text, meta jsonb, actor_id int, pref_key text, event_type text, request_id int, offer_id int,
      message_id bigint)
  ), receiver as (
    select r.user_id, u.language, c.* from unnest($2::int[], $3::int[]) as r (user_id, content) join content c using (content) join up_users u on u.id = r.user_id
    where u.is_active and u.deleted_at is null and c.actor_id is distinct from r.user_id
      and not exists (select 1 from notification_preferences p where p.user_id = r.user_id and p.key = c.pref_key and not p.enabled)
  ), written as (
    insert into notifications (user_id, event_id, title, body, kind, url, audience_mode, notification_type, priority, image_url, related_object_id, related_object_type, meta)
    select user_id, event_id, coalesce(title ->> language, title ->> 'ar'), coalesce(body ->> language, body ->> 'ar'), kind, url, audience_mode, notification_type, priority,
      image_url, related_object_id, related_object_type, meta
    from receiver order by event_id, user_id
    on conflict (event_id, user_id) do nothing returning id, user_id, event_id
  ), logged as (
    insert into event_logs (event_type, actor_id, target_user_id, request_id, offer_id, message_id, meta)
    select r.event_type, r.actor_id, r.user_id, r.request_id, r.offer_id, r.message_id, r.meta from written w join receiver r using (event_id, user_id)
    where r.event_type is not null order by w.id
  )
  select w.id, d.id as device from written w left join device_tokens d on d.user_id = w.user_id and d.is_active and d.notifications_enabled order by w.id, d.id`;

async function write(tx: Tx, { contents }: NoticeBatch, receivers: readonly Receiver[]): Promise<void> {
  const rows = await tx.rows<{ id: number; device: number | null }>(WRITE, [
    storable(contents.map((content, index) => ({ ...content, content: index }))),
    receivers.map(({ userId }) => userId),
    receivers.map(({ content }) => content),
  ]);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const pushes = rows.flatMap(({ id, device }): PushEntry[] => (device === null ? [] : [{ notification: id, device }]));
  for (const part of parts(ids)) await enqueue(tx, 'notifications.announce', { ids: part });
  for (const part of parts(pushes)) await enqueue(tx, 'notifications.push', part);
}

function parts<T>(items: readonly T[]): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < items.length; start += JOB_SIZE) result.push(items.slice(start, start + JOB_SIZE));
  return result;
}

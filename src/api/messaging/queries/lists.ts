import type { Page, Sql } from '../../../platform/db';
import type { Mode } from '../rules';
import { unreadCount } from './marks';

/** The list of a user's direct threads. */

export interface ThreadListRow {
  id: number;
  peer_id: number;
  peer_provider_id: number | null;
  display_name: string | null;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  last_message: string | null;
  active_at: Date;
  unread: number;
}

const ACTIVE = 'coalesce(t.last_message_at, t.created_at)';

/** The newest threads by one of the two indexes, as many as the page can need. */
const half = (me: string, peer: string, side: string): string =>
  `(select t.id, t.${peer} as peer_id, ${ACTIVE} as active_at from threads t
    where t.${me} = $1 and t.is_direct and ($2::text is null or ${side} in ($2, 'shared')) order by ${ACTIVE} desc, t.id desc limit $3::int + $4::int)`;

const LIST = `select t.id, t.peer_id, t.active_at, p.id as peer_provider_id, p.display_name, u.username, u.first_name, u.last_name, u.phone,
    (select m.body from messages m where m.thread_id = t.id order by m.id desc limit 1) as last_message, ${unreadCount('t.id', '$1')} as unread
  from (select * from (${half('participant_1', 'participant_2', 't.context_mode')} union all ${half('participant_2', 'participant_1', "'provider'")}) mine
    order by active_at desc, id desc limit $3 offset $4) t
  join up_users u on u.id = t.peer_id left join provider_profiles p on p.user_id = t.peer_id
  order by t.active_at desc, t.id desc`;

/** A user's direct threads, last activity first; those whose side for him is the mode or `shared`, when given. */
export const directThreads = (sql: Sql, userId: number, mode: Mode | undefined, { limit, offset }: Page): Promise<ThreadListRow[]> =>
  sql.rows<ThreadListRow>(LIST, [userId, mode ?? null, limit, offset]);

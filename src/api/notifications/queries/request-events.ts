import type { Sql } from '../../../platform/db';
import type { EventType } from '../notice';

export interface RequestEvent {
  id: number;
  event_type: EventType;
  actor_name: string | null;
  target_name: string | null;
  created_at: Date;
}

const nameOf = (alias: string): string =>
  `case when ${alias}.id is not null then coalesce(nullif(trim(concat_ws(' ', ${alias}.first_name, ${alias}.last_name)), ''), ${alias}.username, 'user_' || ${alias}.id) end`;

const EVENTS = `select e.id, e.event_type, ${nameOf('a')} as actor_name, ${nameOf('t')} as target_name, e.created_at
  from event_logs e left join up_users a on a.id = e.actor_id left join up_users t on t.id = e.target_user_id
  where e.request_id = $1 and e.event_type <> 'message_new' order by e.id desc limit 100`;

/** Who was told what about a request, newest first; messages of its chat aside. */
export const requestEvents = (sql: Sql, requestId: number): Promise<RequestEvent[]> => sql.rows<RequestEvent>(EVENTS, [requestId]);

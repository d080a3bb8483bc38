import type { Sql, Tx } from '../../../platform/db';
import type { AttachmentType } from '../realtime-contract';
import { attachmentJoin } from './messages';

/** SQL of a thread's numbered changes. */

export type ChangeType = 'message' | 'edited' | 'deleted' | 'read';

interface ChangeBase {
  seq: number;
  thread_id: number;
  request_id: number | null;
}

/** A change with the present state of its message. */
export interface MessageChangeRow extends ChangeBase {
  type: 'message' | 'edited';
  message_id: number;
  sender_id: number;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  display_name: string | null;
  body: string;
  url: string | null;
  attachment_type: AttachmentType;
  attachment_name: string;
  created_at: Date;
  edited_at: Date | null;
  client_id: string | null;
}

export interface DeletedRow extends ChangeBase {
  type: 'deleted';
  message_id: number;
  payload: { deleted_by: number };
}

export interface ReadRow extends ChangeBase {
  type: 'read';
  payload: { user_id: number; read_at: string; message_ids: number[] };
}

export type ChangeRow = MessageChangeRow | DeletedRow | ReadRow;

const CHANGES = `select c.seq, c.thread_id, t.request_id, c.type, c.message_id, c.payload, m.sender_id, u.username, u.first_name, u.last_name, p.display_name, m.body, f.url,
    m.attachment_type, m.attachment_name, m.created_at, m.edited_at, m.client_id
  from thread_changes c join threads t on t.id = c.thread_id
  left join messages m on m.id = c.message_id and c.type in ('message', 'edited')
  left join up_users u on u.id = m.sender_id left join provider_profiles p on p.user_id = u.id ${attachmentJoin}
  where c.thread_id = $1 and c.seq > $2 and c.seq <= $3 and (c.type in ('deleted', 'read') or m.id is not null)
  order by c.seq limit $4`;

/** Changes after one number up to another, oldest first; what happened to a message that is gone shows only as its deletion. */
export const changesBetween = (sql: Sql, threadId: number, after: number, upTo: number, limit: number): Promise<ChangeRow[]> =>
  sql.rows<ChangeRow>(CHANGES, [threadId, after, upTo, limit]);

/** Who takes part in a thread, and whom of them the other one has blocked. */
export interface Audience {
  request_id: number | null;
  user_ids: number[];
  blocked_user_ids: number[];
}

/** SQL: the columns of the audience of thread `t`. */
export const AUDIENCE = `t.request_id, array_remove(array[t.participant_1, t.participant_2], null) as user_ids,
    array(select who from unnest(array[t.participant_1, t.participant_2]) who
          where who is not null and exists (select 1 from thread_user_states s where s.thread_id = t.id and s.user_id <> who and s.is_blocked)) as blocked_user_ids`;

const AUDIENCE_OF = `select ${AUDIENCE} from threads t where t.id = $1`;

export const audienceOf = (sql: Sql, threadId: number): Promise<Audience | undefined> => sql.one<Audience>(AUDIENCE_OF, [threadId]);

/** One change and who is to hear of it; undefined when its message is gone. */
export const findChange = (sql: Sql, threadId: number, seq: number): Promise<(ChangeRow & Audience) | undefined> =>
  sql.one<ChangeRow & Audience>(`select c.*, a.user_ids, a.blocked_user_ids from (${CHANGES}) c cross join (${AUDIENCE_OF}) a`, [threadId, seq - 1, seq, 1]);

export interface NewChange {
  threadId: number;
  type: Exclude<ChangeType, 'message'>;
  messageId?: number;
  payload?: DeletedRow['payload'] | ReadRow['payload'];
}

/** Writes a change under the thread's lock, with the next number. @returns the number */
export async function insertChange(tx: Tx, { threadId, type, messageId, payload }: NewChange): Promise<number> {
  const row = await tx.one<{ seq: number }>(
    `with numbered as (update threads set last_seq = last_seq + 1 where id = $1 returning last_seq)
     insert into thread_changes (thread_id, seq, type, message_id, payload) select $1, last_seq, $2, $3, $4 from numbered returning seq`,
    [threadId, type, messageId ?? null, JSON.stringify(payload ?? {})],
  );
  return (row as { seq: number }).seq;
}

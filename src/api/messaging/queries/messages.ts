import type { Sql, Tx } from '../../../platform/db';
import type { AttachmentType } from '../realtime-contract';

/** SQL reads and writes of messages. */

/** The media attribute of a message in `files_related_mph`. */
export const ATTACHMENT = { type: 'api::messaging.message', field: 'attachment' } as const;

/** SQL: joins `f`, the file of message `m`; messages without one cost nothing. */
export const attachmentJoin = `left join files_related_mph r on m.attachment_type <> '' and r.related_id = m.id
    and r.related_type = '${ATTACHMENT.type}' and r.field = '${ATTACHMENT.field}'
  left join files f on f.id = r.file_id`;

export interface MessageRow {
  id: number;
  sender_id: number;
  /** Null for who is no participant: staff phones are nobody's business. */
  sender_phone: string | null;
  body: string;
  url: string | null;
  attachment_type: AttachmentType;
  attachment_name: string;
  created_at: Date;
  edited_at: Date | null;
  read_by_ids: number[];
}

const PAGE = `select m.id, m.sender_id, case when m.sender_id in (t.participant_1, t.participant_2) then u.phone end as sender_phone, m.body, f.url, m.attachment_type,
    m.attachment_name, m.created_at, m.edited_at, array(select x.user_id from message_reads x where x.message_id = m.id order by x.user_id) as read_by_ids
  from (select * from messages where thread_id = $1 order by id desc limit $2 offset $3) m
  join threads t on t.id = m.thread_id join up_users u on u.id = m.sender_id ${attachmentJoin}
  order by m.id desc`;

/** A page of a thread, newest first. */
export const messagePage = (sql: Sql, threadId: number, limit: number, offset: number): Promise<MessageRow[]> => sql.rows<MessageRow>(PAGE, [threadId, limit, offset]);

/** Kept with the thread: counting its messages would take longer with each of them. */
export async function countMessages(sql: Sql, threadId: number): Promise<number> {
  const row = await sql.one<{ count: number }>('select message_count as count from threads where id = $1', [threadId]);
  return row?.count ?? 0;
}

/** Whose a message of a thread is, and whether it carries a file. */
export interface MessageCore {
  sender_id: number;
  attachment_type: AttachmentType;
}

export const findMessage = (sql: Sql, threadId: number, id: number): Promise<MessageCore | undefined> =>
  sql.one<MessageCore>('select sender_id, attachment_type from messages where thread_id = $1 and id = $2', [threadId, id]);

/** Removes a message with its marks; the thread was last active at the newest one left. */
export async function deleteMessageRow(tx: Tx, threadId: number, id: number): Promise<void> {
  const removed = await tx.run('delete from messages where thread_id = $1 and id = $2', [threadId, id]);
  await tx.run(
    `update threads set message_count = message_count - $2, last_message_at = (select created_at from messages where thread_id = $1 order by id desc limit 1)
     where id = $1`,
    [threadId, removed],
  );
}

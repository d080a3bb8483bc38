import type { Sql, Tx } from '../../../platform/db';

/** Read marks. Those of a user in a thread have no gaps (database/constraints/050-messaging.sql): what is unread lies behind the last one. */

const lastMark = (thread: string, user: string, own: boolean): string =>
  `coalesce((select max(r.message_id) from message_reads r where r.thread_id = ${thread} and r.user_id = ${user} and r.is_own = ${own}), 0)`;

/** SQL: how many messages of others a user has not read in a thread; touches these alone. @param thread, user column or parameter */
export const unreadCount = (thread: string, user: string): string =>
  `(select count(*)::int from messages n where n.thread_id = ${thread} and n.sender_id <> ${user} and n.id > ${lastMark(thread, user, false)})`;

/** Messages of others that the user has not read. */
export async function countUnread(sql: Sql, threadId: number, userId: number): Promise<number> {
  const row = await sql.one<{ unread: number }>(`select ${unreadCount('$1::int', '$2::int')} as unread`, [threadId, userId]);
  return (row as { unread: number }).unread;
}

export interface Reading {
  threadId: number;
  userId: number;
  /** `all` marks the reader's own messages too. */
  scope: 'all' | 'peer';
  /** The last message that was read; null = the newest. */
  upToId: number | null;
}

const MARK = `with clock as materialized (select clock_timestamp() as at),
    last as materialized (select ${lastMark('$1', '$2', true)} as own, ${lastMark('$1', '$2', false)} as others)
  insert into message_reads (message_id, user_id, thread_id, is_own, read_at)
  select m.id, $2, m.thread_id, m.sender_id = $2, clock.at from messages m, clock, last
  where m.thread_id = $1 and m.id > case when $3 then least(last.own, last.others) else last.others end and m.id <= coalesce($4, m.id)
    and m.id > case when m.sender_id = $2 then last.own else last.others end and ($3 or m.sender_id <> $2)
  returning message_id, read_at`;

/** Marks what is unread; under the thread's lock. @returns the newly marked messages in their order, and when */
export async function insertMarks(tx: Tx, { threadId, userId, scope, upToId }: Reading): Promise<{ ids: number[]; at: Date | undefined }> {
  const rows = await tx.rows<{ message_id: number; read_at: Date }>(MARK, [threadId, userId, scope === 'all', upToId]);
  return { ids: rows.map((row) => row.message_id).sort((a, b) => a - b), at: rows[0]?.read_at };
}

/** The newest message of somebody else. */
export const newestOfPeer = async (sql: Sql, threadId: number, userId: number): Promise<number | undefined> =>
  (await sql.one<{ id: number }>('select id from messages where thread_id = $1 and sender_id <> $2 order by id desc limit 1', [threadId, userId]))?.id;

export const deleteMark = (tx: Tx, messageId: number, userId: number): Promise<number> =>
  tx.run('delete from message_reads where message_id = $1 and user_id = $2', [messageId, userId]);

import type { Sql, Tx } from '../../../platform/db';
import type { Parties } from '../rules';

/** SQL reads of threads and of what decides who may see them. */

export interface ThreadRow extends Parties {
  id: number;
  request_id: number | null;
  provider_id: number | null;
  last_seq: number;
  created_at: Date;
  /** Set = closed for sending. */
  closed_at: Date | null;
}

const COLUMNS = 't.id, t.request_id, t.provider_id, t.is_direct, t.participant_1, t.participant_2, t.context_mode, t.last_seq, t.created_at, t.closed_at';

export const findThread = (sql: Sql, id: number): Promise<ThreadRow | undefined> => sql.one<ThreadRow>(`select ${COLUMNS} from threads t where t.id = $1`, [id]);

/** Every conversation about a request, the open one first. */
export const requestThreads = (sql: Sql, requestId: number): Promise<{ id: number }[]> =>
  sql.rows<{ id: number }>('select id from threads where request_id = $1 order by closed_at desc nulls first, id desc limit 20', [requestId]);

/** The row, locked until the transaction ends: everything that takes a `seq`, marks or blocks queues here. */
export const lockThread = (tx: Tx, id: number): Promise<ThreadRow | undefined> => tx.one<ThreadRow>(`select ${COLUMNS} from threads t where t.id = $1 for no key update`, [id]);

/** Those of the rows that nobody else holds, locked likewise. */
export const lockFreeThreads = (tx: Tx, ids: readonly number[]): Promise<ThreadRow[]> =>
  tx.rows<ThreadRow>(`select ${COLUMNS} from threads t where t.id = any($1::int[]) order by t.id for no key update skip locked`, [ids]);

/** A request as its conversation needs it. */
export interface RequestParties {
  request_id: number;
  client_id: number;
  provider_id: number | null;
  provider_user_id: number | null;
  /** The thread of the present provider, if it was opened. */
  thread_id: number | null;
}

const REQUEST = `select r.id as request_id, r.client_id, r.provider_id, (select user_id from provider_profiles where id = r.provider_id) as provider_user_id,
    (select id from threads where request_id = r.id and closed_at is null) as thread_id
  from service_requests r where r.id = $1`;

export const findRequest = (sql: Sql, id: number): Promise<RequestParties | undefined> => sql.one<RequestParties>(REQUEST, [id]);

/** The same, and nobody can give the request to another provider until the transaction ends. */
export async function holdRequest(tx: Tx, id: number): Promise<RequestParties | undefined> {
  // Locked first, read afterwards: a statement that had to wait sees other tables as they were before.
  await tx.run('select 1 from service_requests where id = $1 for share', [id]);
  return findRequest(tx, id);
}

/** Opens the thread of a held request and its provider; the id of the one there is when another call opened it at the same time. */
export async function insertRequestThread(tx: Tx, request: RequestParties): Promise<number> {
  const inserted = await tx.one<{ id: number }>(
    `insert into threads (request_id, provider_id, is_direct, participant_1, participant_2) values ($1, $2, false, $3, $4) on conflict do nothing returning id`,
    [request.request_id, request.provider_id, request.client_id, request.provider_user_id],
  );
  if (inserted) return inserted.id;
  return ((await findRequest(tx, request.request_id)) as RequestParties).thread_id as number;
}

const PAIR = `from threads t where t.is_direct and least(t.participant_1, t.participant_2) = least($1::int, $2::int)
  and greatest(t.participant_1, t.participant_2) = greatest($1::int, $2::int)`;

/** The direct thread of two users: of that mode, or the most recently active one. */
export const findPairThread = (sql: Sql, userId: number, otherId: number, mode: string | undefined): Promise<ThreadRow | undefined> =>
  sql.one<ThreadRow>(`select ${COLUMNS} ${PAIR} and ($3::text is null or t.context_mode = $3) order by coalesce(t.last_message_at, t.created_at) desc, t.id desc limit 1`, [
    userId,
    otherId,
    mode ?? null,
  ]);

/** True when the other participant has blocked the thread. */
export const blockedByPeer = async (sql: Sql, threadId: number, userId: number): Promise<boolean> =>
  (await sql.one('select 1 from thread_user_states where thread_id = $1 and user_id <> $2 and is_blocked', [threadId, userId])) !== undefined;

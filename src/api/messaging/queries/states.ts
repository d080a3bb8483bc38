import type { Sql } from '../../../platform/db';
import type { Mode } from '../rules';

/** What each participant keeps about a thread for himself. */

export interface StateRow {
  thread_id: number;
  is_favorite: boolean;
  favorite_label: string;
  client_label: string;
  is_archived: boolean;
  archived_at: Date | null;
  is_blocked: boolean;
  blocked_at: Date | null;
}

const COLUMNS = ['thread_id', 'is_favorite', 'favorite_label', 'client_label', 'is_archived', 'archived_at', 'is_blocked', 'blocked_at'];
const STATE = COLUMNS.join(', ');

const SIDE = `case when t.participant_1 <> $1 then 'provider' when t.is_direct then t.context_mode else 'client' end`;

/** The stored states of a user's threads, newest thread first; of one side of his, when given. */
export const statesOf = (sql: Sql, userId: number, mode: Mode | undefined): Promise<StateRow[]> =>
  sql.rows<StateRow>(
    `select ${COLUMNS.map((column) => `s.${column}`).join(', ')} from thread_user_states s join threads t on t.id = s.thread_id
     where s.user_id = $1 and ($2::text is null or ${SIDE} in ($2, 'shared')) order by s.thread_id desc`,
    [userId, mode ?? null],
  );

/** Makes the state of a participant if there is none; nothing for anybody else. */
export const ensureState = (sql: Sql, threadId: number, userId: number): Promise<number> =>
  sql.run(
    `insert into thread_user_states (thread_id, user_id) select id, $2 from threads where id = $1 and $2 in (participant_1, participant_2)
     on conflict do nothing`,
    [threadId, userId],
  );

/** A participant's state, made on first use; undefined for anybody else. */
export async function stateOf(sql: Sql, threadId: number, userId: number): Promise<StateRow | undefined> {
  const find = () => sql.one<StateRow>(`select ${STATE} from thread_user_states where thread_id = $1 and user_id = $2`, [threadId, userId]);
  const known = await find();
  if (known) return known;
  await ensureState(sql, threadId, userId);
  return find();
}

/**
 * Changes a participant's state, made on first use; undefined for anybody else.
 * @param assignments SQL of the set clause; `$3` is the value
 */
async function change(sql: Sql, threadId: number, userId: number, assignments: string, value: string | boolean): Promise<StateRow | undefined> {
  await ensureState(sql, threadId, userId);
  return sql.one<StateRow>(`update thread_user_states set ${assignments} where thread_id = $1 and user_id = $2 returning ${STATE}`, [threadId, userId, value]);
}

const at = (column: string): string => `case when $3 then coalesce(${column}, now()) end`;

export const setFavorite = (sql: Sql, threadId: number, userId: number, on: boolean) =>
  change(sql, threadId, userId, `is_favorite = $3, favorite_label = case when $3 then favorite_label else '' end`, on);

export const setArchived = (sql: Sql, threadId: number, userId: number, on: boolean) => change(sql, threadId, userId, `is_archived = $3, archived_at = ${at('archived_at')}`, on);

/** Under the thread's lock, as a message looks at it there. */
export const setBlocked = (sql: Sql, threadId: number, userId: number, on: boolean) => change(sql, threadId, userId, `is_blocked = $3, blocked_at = ${at('blocked_at')}`, on);

export const setFavoriteLabel = (sql: Sql, threadId: number, userId: number, label: string) =>
  change(sql, threadId, userId, `favorite_label = $3, is_favorite = is_favorite or $3 <> ''`, label);

export const setClientLabel = (sql: Sql, threadId: number, userId: number, label: string) => change(sql, threadId, userId, 'client_label = $3', label);

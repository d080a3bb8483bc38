import { db, type Sql } from '../../../platform/db';
import type { StateRow } from '../queries/states';
import { refusals } from '../refusals';

/** A setter of queries/states: undefined when the user takes no part in the thread. */
type Setter<V> = (sql: Sql, threadId: number, userId: number, value: V) => Promise<StateRow | undefined>;

/** Changes what a participant keeps about a thread for himself. @throws 403 no participant */
export async function changeState<V>(set: Setter<V>, threadId: number, userId: number, value: V): Promise<StateRow> {
  const state = await set(db, threadId, userId, value);
  if (!state) throw refusals.forbidden();
  return state;
}

import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { broadcastOf } from '../announce';
import { insertChange, type NewChange } from '../queries/changes';
import type { ThreadBroadcast } from '../realtime-contract';

/** What each change of a thread leaves behind: its number, its row, its event, and what is announced once it is committed. */

export interface Change extends NewChange {
  /** Origin of absolute URLs. */
  origin: string;
}

/** Records an edit, a deletion or a reading under the thread's lock; the caller announces the answer after commit. */
export async function recordChange(tx: Tx, { origin, ...change }: Change): Promise<ThreadBroadcast> {
  const { threadId } = change;
  const seq = await insertChange(tx, change);
  await emit(tx, 'messaging.thread_changed', { threadId, seq, origin });
  return (await broadcastOf(tx, threadId, seq, origin)) as ThreadBroadcast;
}

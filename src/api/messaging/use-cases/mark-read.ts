import { transaction } from '../../../platform/db';
import { isOutsider } from '../access';
import { announce } from '../announce';
import { insertMarks } from '../queries/marks';
import type { ThreadTarget, Viewer } from '../realtime-contract';
import { lockTarget } from './lock-target';
import { recordChange } from './record-change';

export interface MarkRead {
  target: ThreadTarget;
  viewer: Viewer;
  /** `all` (REST) marks the reader's own messages too, `peer` (realtime) those of others only. */
  scope: 'all' | 'peer';
  /** The last message that was read; without it the newest. */
  upToId?: number | undefined;
}

export interface Reading {
  threadId: number;
  /** Newly marked messages, in their order. */
  messageIds: number[];
}

/**
 * Records that the caller has read what he had not. Staff who look into a thread leave no marks.
 * @throws 403 may not see the thread; 404 for staff when it does not exist
 */
export async function markRead({ target, viewer, scope, upToId }: MarkRead): Promise<Reading> {
  const { reading, broadcast } = await transaction(async (tx) => {
    const thread = await lockTarget(tx, target, viewer);
    const { id: threadId } = thread;
    const none = { reading: { threadId, messageIds: [] }, broadcast: undefined };
    if (isOutsider(thread, viewer)) return none;
    const { ids, at } = await insertMarks(tx, { threadId, userId: viewer.userId, scope, upToId: upToId ?? null });
    if (!at) return none;
    const payload = { user_id: viewer.userId, read_at: at.toISOString(), message_ids: ids };
    return { reading: { threadId, messageIds: ids }, broadcast: await recordChange(tx, { threadId, type: 'read', payload, origin: '' }) };
  });
  await announce([broadcast]);
  return reading;
}

import { db, type Sql } from '../../platform/db';
import { bus } from '../../platform/realtime';
import { presentChange } from './present';
import { type Audience, audienceOf, type ChangeRow, findChange } from './queries/changes';
import { CHANGES_TOPIC, type ChangeEntry, type ThreadBroadcast } from './realtime-contract';

/** From a committed change to the sockets of every process. */

/** An entry of `changes` as the server's event. */
function eventOf(threadId: number, entry: ChangeEntry): Pick<ThreadBroadcast, 'type' | 'payload'> {
  const { seq } = entry;
  if (entry.type === 'deleted') return { type: 'message:deleted', payload: { thread_id: threadId, message_id: entry.message_id, deleted_by: entry.deleted_by, seq } };
  if (entry.type === 'read') {
    const { user_id, read_at, message_ids } = entry;
    return { type: 'thread:read', payload: { thread_id: threadId, user_id, read_at, marked: message_ids.length, message_ids, seq } };
  }
  return { type: entry.type === 'message' ? 'message:new' : 'message:edited', payload: entry.message };
}

/** A change as it is announced; undefined when there is nothing left to announce. */
export async function broadcastOf(sql: Sql, threadId: number, seq: number, origin: string): Promise<ThreadBroadcast | undefined> {
  const change = await findChange(sql, threadId, seq);
  return change && changeBroadcast(change, origin);
}

/** The same of a change at hand. */
export function changeBroadcast(change: ChangeRow & Audience, origin: string): ThreadBroadcast {
  const { thread_id: threadId, seq, request_id: requestId, user_ids: userIds, blocked_user_ids: blockedUserIds } = change;
  return { id: `${threadId}:${seq}`, threadId, requestId, seq, userIds, blockedUserIds, ...eventOf(threadId, presentChange(change, origin)) } as ThreadBroadcast;
}

export interface Block {
  broadcastId: string;
  threadId: number;
  /** Who set or lifted it. */
  userId: number;
  blocked: boolean;
}

/** A block or its end as it is announced; undefined when the thread is gone. */
export async function blockBroadcast(sql: Sql, { broadcastId, threadId, userId, blocked }: Block): Promise<ThreadBroadcast | undefined> {
  const audience = await audienceOf(sql, threadId);
  if (!audience) return undefined;
  const envelope = { id: broadcastId, threadId, requestId: audience.request_id, seq: null, userIds: audience.user_ids, blockedUserIds: audience.blocked_user_ids };
  if (blocked) return { ...envelope, type: 'thread:blocked', payload: { thread_id: threadId, blocked_by: userId } };
  return { ...envelope, type: 'thread:unblocked', payload: { thread_id: threadId, unblocked_by: userId } };
}

/**
 * Tells every process what was committed. Never fails the act: what does not get through now, the event's job announces again.
 */
export async function announce(broadcasts: readonly (ThreadBroadcast | undefined)[]): Promise<void> {
  for (const broadcast of broadcasts) {
    if (!broadcast) continue;
    try {
      await bus.publish(CHANGES_TOPIC, broadcast);
    } catch (error) {
      strapi.log.warn(`messaging: change ${broadcast.id} goes out with its job: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Announces a change once more (from its job): processes that know it drop the repeat. @throws when the bus is away, to be tried again */
export async function announceAgain(threadId: number, seq: number, origin: string): Promise<void> {
  const broadcast = await broadcastOf(db, threadId, seq, origin);
  if (broadcast) await bus.publish(CHANGES_TOPIC, broadcast);
}

/** The same for a block, unless it was undone meanwhile. */
export async function announceBlockAgain(block: Block): Promise<void> {
  const state = await db.one<{ is_blocked: boolean }>('select is_blocked from thread_user_states where thread_id = $1 and user_id = $2', [block.threadId, block.userId]);
  const broadcast = state?.is_blocked === block.blocked ? await blockBroadcast(db, block) : undefined;
  if (broadcast) await bus.publish(CHANGES_TOPIC, broadcast);
}

import { randomUUID } from 'node:crypto';
import { transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { requireParticipant } from '../access';
import { announce, type Block, blockBroadcast } from '../announce';
import { setBlocked, stateOf } from '../queries/states';
import { lockThread } from '../queries/threads';

/**
 * Blocks a thread for the other participant, or lifts the caller's own block. Under the thread's lock: a message is either before the block or
 * refused. @throws 403 no participant
 */
export async function blockThread(threadId: number, userId: number, blocked: boolean): Promise<void> {
  const broadcast = await transaction(async (tx) => {
    requireParticipant(await lockThread(tx, threadId), userId);
    if ((await stateOf(tx, threadId, userId))?.is_blocked === blocked) return undefined;
    await setBlocked(tx, threadId, userId, blocked);
    const block: Block = { broadcastId: randomUUID(), threadId, userId, blocked };
    await emit(tx, 'messaging.thread_blocked', { ...block });
    return blockBroadcast(tx, block);
  });
  await announce([broadcast]);
}

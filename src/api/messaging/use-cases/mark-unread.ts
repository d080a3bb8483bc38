import { transaction } from '../../../platform/db';
import { requireParticipant } from '../access';
import { deleteMark, newestOfPeer } from '../queries/marks';
import { lockThread } from '../queries/threads';

export interface MarkedUnread {
  messageId: number;
  /** How many marks went: 0 or 1. */
  deleted: number;
}

/** Takes the caller's read mark off the peer's newest message; undefined when there is no such message. @throws 403 no participant */
export function markUnread(threadId: number, userId: number): Promise<MarkedUnread | undefined> {
  return transaction(async (tx) => {
    requireParticipant(await lockThread(tx, threadId), userId);
    const messageId = await newestOfPeer(tx, threadId, userId);
    return messageId === undefined ? undefined : { messageId, deleted: await deleteMark(tx, messageId, userId) };
  });
}

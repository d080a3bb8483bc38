import { type Tx, transaction } from '../../../platform/db';
import { unlinkFiles } from '../../../platform/uploads';
import { announce } from '../announce';
import { ATTACHMENT, deleteMessageRow, findMessage } from '../queries/messages';
import { lockThread } from '../queries/threads';
import type { ThreadBroadcast, Viewer } from '../realtime-contract';
import { refusals } from '../refusals';
import { lockTarget } from './lock-target';
import { recordChange } from './record-change';

export interface DeleteMessage {
  threadId: number;
  messageId: number;
  viewer: Viewer;
}

/**
 * Removes a message of the caller's own for both sides, with its file; also from a closed or blocked thread.
 * @throws 403 may not see the thread, 404 not in it, 403 another's
 */
export async function deleteMessage({ threadId, messageId, viewer }: DeleteMessage): Promise<void> {
  const broadcast = await transaction(async (tx) => {
    await lockTarget(tx, { threadId }, viewer);
    const message = await findMessage(tx, threadId, messageId);
    if (!message) throw refusals.notFound();
    if (message.sender_id !== viewer.userId) throw refusals.notYours();
    return erase(tx, threadId, messageId, viewer.userId);
  });
  await announce([broadcast]);
}

/**
 * Removes anybody's message in the caller's transaction (complaints); a job announces it after commit.
 * @returns false when it is gone already
 */
export async function removeMessage(tx: Tx, messageId: number, actorId: number): Promise<boolean> {
  const place = await tx.one<{ thread_id: number }>('select thread_id from messages where id = $1', [messageId]);
  if (!place || !(await lockThread(tx, place.thread_id)) || !(await findMessage(tx, place.thread_id, messageId))) return false;
  await erase(tx, place.thread_id, messageId, actorId);
  return true;
}

async function erase(tx: Tx, threadId: number, messageId: number, actorId: number): Promise<ThreadBroadcast> {
  await deleteMessageRow(tx, threadId, messageId);
  await unlinkFiles(tx, { ...ATTACHMENT, id: messageId });
  return recordChange(tx, { threadId, type: 'deleted', messageId, payload: { deleted_by: actorId }, origin: '' });
}

import { transaction } from '../../../platform/db';
import { requireMaySend } from '../access';
import { announce } from '../announce';
import { findMessage } from '../queries/messages';
import type { MessageEvent, Viewer } from '../realtime-contract';
import { refusals } from '../refusals';
import { readText } from '../rules';
import { lockTarget } from './lock-target';
import { recordChange } from './record-change';

export interface EditMessage {
  threadId: number;
  messageId: number;
  viewer: Viewer;
  /** As it came. */
  body: unknown;
  /** Origin of absolute URLs. */
  origin: string;
}

/**
 * Gives a message of the caller's own another text, under the rules of a send; its file stays.
 * @throws 403 may not see the thread, 404 not in it, 403 another's, 403 closed or blocked, 400 `body`
 */
export async function editMessage({ threadId, messageId, viewer, body, origin }: EditMessage): Promise<MessageEvent> {
  const broadcast = await transaction(async (tx) => {
    const thread = await lockTarget(tx, { threadId }, viewer);
    const message = await findMessage(tx, threadId, messageId);
    if (!message) throw refusals.notFound();
    if (message.sender_id !== viewer.userId) throw refusals.notYours();
    await requireMaySend(tx, thread, viewer);
    const content = readText(body, message.attachment_type !== '');
    if ('problem' in content) throw refusals[content.problem]();
    await tx.run('update messages set body = $2, edited_at = clock_timestamp() where id = $1', [messageId, content.text]);
    return recordChange(tx, { threadId, type: 'edited', messageId, origin });
  });
  await announce([broadcast]);
  return broadcast.payload as MessageEvent;
}

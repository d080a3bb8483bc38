import { db, transaction } from '../../../platform/db';
import type { SouqEvent } from '../../../platform/events';
import type { Message } from '../../../platform/i18n';
import { isInRoom } from '../../../platform/realtime';
import { type Notice, notify } from '../../notifications';
import { m } from '../messages';
import { presentMessageEvent } from '../present';
import { findChange } from '../queries/changes';
import { findThread, type ThreadRow } from '../queries/threads';
import { type MessageEvent, threadRoom } from '../realtime-contract';
import { participantsOf, sideOf } from '../rules';

/** Longest excerpt of a message in its notice, in characters. */
const EXCERPT = 200;

/**
 * Tells the other party of a message (both, when staff wrote it), except who has the thread open. One deleted before its notice went out is
 * not mentioned any more.
 */
export async function notifyMessage({ id: eventId, data }: SouqEvent<'messaging.message_sent'>): Promise<void> {
  const [change, thread] = await Promise.all([findChange(db, data.threadId, data.seq), findThread(db, data.threadId)]);
  if (change?.type !== 'message' || !thread) return;
  const message = presentMessageEvent(change, data.origin);
  const notices: Notice[] = [];
  for (const userId of participantsOf(thread))
    if (userId !== message.sender_id && !(await isInRoom(threadRoom(thread.id), userId))) notices.push(noticeFor(userId, eventId, thread, message));
  if (notices.length > 0) await transaction((tx) => notify(tx, notices));
}

const noticeFor = (userId: number, eventId: string, thread: ThreadRow, message: MessageEvent): Notice => ({
  eventId,
  userId,
  title: m.noticeTitle({ name: message.sender_name }),
  body: excerpt(message.body),
  kind: 'message_new',
  url: thread.is_direct ? `/threads/${thread.id}/chat` : `/requests/${thread.request_id}/chat`,
  audience: sideOf(thread, userId),
  actorId: message.sender_id,
  eventType: 'message_new',
  prefKey: 'new_chat_message',
  requestId: thread.request_id,
  messageId: message.id,
  meta: { thread_id: thread.id, is_direct: thread.is_direct },
});

function excerpt(body: string): Message {
  if (body === '') return m.noticeAttachment();
  const characters = [...body];
  return m.noticeText({ text: characters.length > EXCERPT ? `${characters.slice(0, EXCERPT - 1).join('')}…` : body });
}

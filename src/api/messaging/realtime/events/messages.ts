import { z } from 'zod';
import { bool, id } from '../../../../platform/http';
import { clientEvent } from '../../../../platform/realtime';
import { clientId, messageEvent } from '../../contract';
import { deleteMessage } from '../../use-cases/delete-message';
import { editMessage } from '../../use-cases/edit-message';
import { requireMember } from '../../use-cases/join-thread';
import { sendMessage } from '../../use-cases/send-message';
import { setTyping } from '../typing';
import { refusing, viewerOf } from '../viewer';

/** Socket events about messages (spec/messaging.md, Realtime B). */

const byThread = z.object({ thread_id: id() });
const byMessage = byThread.extend({ message_id: id() });
/** The use-cases judge it, after the state of the thread. */
const body = z
  .unknown()
  .optional()
  .meta({ openapi: { type: 'string', maxLength: 2000 } });
const withMessage = z.object({ message: messageEvent });

clientEvent({
  name: 'message:send',
  summary: 'Send a text; the same `client_id` again answers the first message and sends nothing',
  counts: 'message',
  payload: byThread.extend({ body, client_id: clientId().nullish() }),
  answer: withMessage,
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, body: written, client_id: clientId } = call.payload;
      const { message } = await sendMessage({ target: { threadId }, viewer: viewerOf(call), body: written, clientId, origin: call.origin });
      return { message };
    }),
});

clientEvent({
  name: 'message:edit',
  summary: 'Change the text of an own message',
  counts: 'event',
  payload: byMessage.extend({ body }),
  answer: withMessage,
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, message_id: messageId, body: written } = call.payload;
      return { message: await editMessage({ threadId, messageId, viewer: viewerOf(call), body: written, origin: call.origin }) };
    }),
});

clientEvent({
  name: 'message:delete',
  summary: 'Delete an own message, for both sides',
  counts: 'event',
  payload: byMessage,
  answer: z.object({ thread_id: z.int(), message_id: z.int() }),
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, message_id: messageId } = call.payload;
      await deleteMessage({ threadId, messageId, viewer: viewerOf(call) });
      return { thread_id: threadId, message_id: messageId };
    }),
});

clientEvent({
  name: 'typing',
  summary: 'Say that the caller is typing, or stopped',
  counts: 'event',
  payload: byThread.extend({ is_typing: bool().optional() }),
  answer: z.object({}),
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, is_typing: isTyping = true } = call.payload;
      await requireMember(threadId, viewerOf(call));
      await setTyping({ threadId, userId: call.caller.id, isTyping });
      return {};
    }),
});

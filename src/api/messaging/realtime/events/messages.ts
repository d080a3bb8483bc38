import { z } from 'zod';
import { bool, id } from '../../../../platform/http';
import { clientEvent } from '../../../../platform/realtime';
import { clientId } from '../../contract';
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
const body = z.unknown().optional();

clientEvent({
  name: 'message:send',
  counts: 'message',
  payload: byThread.extend({ body, client_id: clientId().nullish() }),
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, body: written, client_id: clientId } = call.payload;
      const { message } = await sendMessage({ target: { threadId }, viewer: viewerOf(call), body: written, clientId, origin: call.origin });
      return { message };
    }),
});

clientEvent({
  name: 'message:edit',
  counts: 'event',
  payload: byMessage.extend({ body }),
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, message_id: messageId, body: written } = call.payload;
      return { message: await editMessage({ threadId, messageId, viewer: viewerOf(call), body: written, origin: call.origin }) };
    }),
});

clientEvent({
  name: 'message:delete',
  counts: 'event',
  payload: byMessage,
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, message_id: messageId } = call.payload;
      await deleteMessage({ threadId, messageId, viewer: viewerOf(call) });
      return { thread_id: threadId, message_id: messageId };
    }),
});

clientEvent({
  name: 'typing',
  counts: 'event',
  payload: byThread.extend({ is_typing: bool().optional() }),
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, is_typing: isTyping = true } = call.payload;
      await requireMember(threadId, viewerOf(call));
      await setTyping({ threadId, userId: call.caller.id, isTyping });
      return {};
    }),
});

import { db } from '../../../platform/db';
import { created, type UserCall } from '../../../platform/http';
import type { ById, PageQuery, Send } from '../contract';
import { asParticipant } from '../guards';
import { presentRequestThread } from '../present';
import { findRequest } from '../queries/threads';
import { listMessages } from '../use-cases/list-messages';
import { markRead } from '../use-cases/mark-read';
import { openRequestThread } from '../use-cases/open-request-thread';
import { sendMessage } from '../use-cases/send-message';

/** The conversation of a request, addressed by the request. */
export default {
  async open({ params, user }: UserCall<ById>) {
    return presentRequestThread(await openRequestThread(params.id, user.id));
  },

  async messages({ params, query, origin }: UserCall<ById, PageQuery>) {
    const threadId = (await findRequest(db, params.id))?.thread_id ?? null;
    return listMessages({ threadId, query, origin, path: `/api/messaging/requests/${params.id}/messages/` });
  },

  async send({ params, user, body, files, origin }: UserCall<ById, unknown, Send>) {
    const file = files.findLast(({ part }) => part === 'attachment');
    const { body: text, attachment_type: attachmentType, client_id: clientId } = body;
    const { message } = await sendMessage({ target: { requestId: params.id }, viewer: asParticipant(user), body: text, clientId, file, attachmentType, origin });
    return created({ ok: true, message_id: message.id });
  },

  async read({ params, user }: UserCall<ById>) {
    const { threadId, messageIds } = await markRead({ target: { requestId: params.id }, viewer: asParticipant(user), scope: 'all' });
    return { ok: true, thread_id: threadId, marked: messageIds.length, message_ids: messageIds };
  },
};

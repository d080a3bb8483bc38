import { created, type UserCall } from '../../../platform/http';
import type { ByMessage, ByThread, ChangesQuery, Edit, Post, Report } from '../contract';
import { asParticipant } from '../guards';
import { m } from '../messages';
import type { Viewer } from '../realtime-contract';
import { readLimit, readOffset } from '../rules';
import { deleteMessage } from '../use-cases/delete-message';
import { editMessage } from '../use-cases/edit-message';
import { CHANGES_LIMIT, listChanges } from '../use-cases/list-changes';
import { markUnread } from '../use-cases/mark-unread';
import { reportThread } from '../use-cases/report-thread';
import { sendMessage } from '../use-cases/send-message';

/** Here staff see every thread. */
const asViewer = ({ user, ip, userAgent }: UserCall): Viewer => ({ userId: user.id, isStaff: user.isStaff, ip, userAgent });

/** Acts on a thread by its id. */
export default {
  async changes(call: UserCall<ByThread, ChangesQuery>) {
    const { params, query, origin } = call;
    const limit = readLimit(query.limit, CHANGES_LIMIT.fallback, CHANGES_LIMIT.max);
    return listChanges({ threadId: params.tid, viewer: asViewer(call), after: readOffset(query.after), limit, origin });
  },

  async post(call: UserCall<ByThread, unknown, Post>) {
    const { params, body, origin } = call;
    const { message } = await sendMessage({ target: { threadId: params.tid }, viewer: asViewer(call), body: body.text ?? body.body, origin });
    const { id, body: text, sender_id, sender_name, created_at: sent_at } = message;
    return { ok: true, message: { id, text, sender_id, sender_name, sent_at } };
  },

  async unread({ params, user, t }: UserCall<ByThread>) {
    const marked = await markUnread(params.tid, user.id);
    return marked ? { ok: true, marked: 1, message_id: marked.messageId, deleted: marked.deleted } : { ok: true, marked: 0, detail: t(m.noPeerMessage()) };
  },

  async report({ params, user, body }: UserCall<ByThread, unknown, Report>) {
    const ticket = await reportThread(params.tid, user.id, body);
    return created({ ok: true, ticket_id: ticket.id, ticket_code: ticket.code });
  },

  async removeMessage({ params, user }: UserCall<ByMessage>) {
    await deleteMessage({ threadId: params.tid, messageId: params.mid, viewer: asParticipant(user) });
    return { ok: true, thread_id: params.tid, message_id: params.mid };
  },

  async editMessage({ params, user, body, origin }: UserCall<ByMessage, unknown, Edit>) {
    const message = await editMessage({ threadId: params.tid, messageId: params.mid, viewer: asParticipant(user), body: body.body, origin });
    return { ok: true, thread_id: params.tid, message_id: params.mid, body: message.body, edited_at: message.edited_at };
  },
};

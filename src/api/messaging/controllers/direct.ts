import { db, readPage } from '../../../platform/db';
import { created, type UserCall } from '../../../platform/http';
import type { ByThread, ListQuery, ModeQuery, OpenDirect, PageQuery, Send } from '../contract';
import { asParticipant } from '../guards';
import { presentDirectThread, presentThreadRow } from '../present';
import { directThreads } from '../queries/lists';
import { readMode } from '../rules';
import { listMessages } from '../use-cases/list-messages';
import { markRead } from '../use-cases/mark-read';
import { openDirectThread } from '../use-cases/open-direct-thread';
import { sendMessage } from '../use-cases/send-message';

const MODE_HEADER = 'x-account-mode';

/** Conversations of any user with a provider. */
export default {
  async open({ user, query, body, header }: UserCall<unknown, ModeQuery, OpenDirect>) {
    const mode = readMode(query.mode, body.mode, header(MODE_HEADER));
    return presentDirectThread(await openDirectThread({ userId: user.id, providerId: body.provider_id, mode }));
  },

  async list({ user, query, header }: UserCall<unknown, ListQuery>) {
    return (await directThreads(db, user.id, readMode(query.mode, header(MODE_HEADER)), readPage(query))).map(presentThreadRow);
  },

  async messages({ params, query, origin }: UserCall<ByThread, PageQuery>) {
    return listMessages({ threadId: params.tid, query, origin, path: `/api/messaging/direct/thread/${params.tid}/messages/` });
  },

  async send({ params, user, body, files, origin }: UserCall<ByThread, unknown, Send>) {
    const file = files.findLast(({ part }) => part === 'attachment');
    const { body: text, attachment_type: attachmentType, client_id: clientId } = body;
    const { message } = await sendMessage({ target: { threadId: params.tid }, viewer: asParticipant(user), body: text, clientId, file, attachmentType, origin });
    return created({ ok: true, message_id: message.id });
  },

  async read({ params, user }: UserCall<ByThread>) {
    const { threadId, messageIds } = await markRead({ target: { threadId: params.tid }, viewer: asParticipant(user), scope: 'all' });
    return { ok: true, thread_id: threadId, marked: messageIds.length, message_ids: messageIds };
  },
};

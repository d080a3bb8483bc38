import type { z } from 'zod';
import { db } from '../../../platform/db';
import { created, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { presentConversation, presentHistory } from '../present';
import { history, listConversations } from '../queries';
import { toOperator } from '../sockets/hub';
import { changeConversation } from '../use-cases/change-conversation';
import { issueTicket, TICKET_LIFE_SECONDS } from '../use-cases/issue-ticket';
import { requireMayWrite, sendStaffMessage } from '../use-cases/send-staff-message';

const DEFAULT_LIMIT = 50;

type ById = z.infer<typeof contract.byConversation>;

export default {
  async history({ query }: UserCall<unknown, contract.HistoryQuery>) {
    const { limit = DEFAULT_LIMIT, channel, conversation, before_id: beforeId } = query;
    return (await history(db, { limit, channel, conversation, beforeId })).map(presentHistory);
  },

  async conversations({ query: { status: state, limit = DEFAULT_LIMIT } }: UserCall<unknown, contract.ConversationsQuery>) {
    return (await listConversations(db, { state, limit })).map(presentConversation);
  },

  async change({ params, body }: UserCall<ById, unknown, contract.ChangeConversation>) {
    return presentConversation(await changeConversation(params.id, body));
  },

  async write({ user, params, body, locale, ip, userAgent }: UserCall<ById, unknown, contract.WriteMessage>) {
    await requireMayWrite(user.id);
    const reply = (frame: object) => void toOperator(user.id, frame);
    return created(await sendStaffMessage({ userId: user.id, conversation: params.id, text: body.message, clientId: null, locale, ip, userAgent, reply }));
  },

  async ticket({ user, header }: UserCall) {
    return { ticket: await issueTicket(user, header('authorization')), expires_in: TICKET_LIFE_SECONDS };
  },
};

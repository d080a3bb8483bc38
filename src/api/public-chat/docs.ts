import { conflict, invalid, notFound, type RoomDocs, tooMany } from '../../platform/http';
import * as contract from './contract';
import { m } from './messages';

/** What the API page says of the chat (spec/public-chat.md, section 6). */

const WAIT_SECONDS = 5;

export const docs: RoomDocs = {
  schemas: { Chat: contract },
  tags: { chat: 'The team channel and the conversations with visitors; the sockets are in `x-websockets`' },
  endpoints: {
    'GET /v1/chat/history/': {
      description: 'Of the team channel and all conversations, or of one of them.',
      parameters: { limit: '1 to 200, 50 unless given', channel: 'Only of this channel', conversation: 'Only of this conversation' },
      refusals: [],
    },
    'GET /v1/chat/conversations/': {
      description: '`online`: a socket of the visitor is open now.',
      parameters: { limit: '1 to 100, 50 unless given', status: 'Only open or only closed ones' },
      refusals: [],
    },
    'PATCH /v1/chat/conversations/:id/': {
      description: "Closing ends the visitor's socket. An assignee is an active operator; null takes him away.",
      refusals: [notFound(m.unknownConversation()), invalid({ assigned_to: m.notOperator() })],
      examples: { request: { status: 'closed' } },
    },
    'POST /v1/chat/conversations/:id/messages/': {
      description: 'Goes to that visitor only, and to all staff; `delivered` says whether his socket got it. 30 messages in 10 seconds.',
      refusals: [notFound(m.unknownConversation()), conflict(m.closedConversation()), conflict(m.templatesOnly()), tooMany(WAIT_SECONDS, m.tooFast())],
      examples: { request: { message: 'أهلًا، كيف نساعدك؟' } },
    },
    'POST /v1/chat/ws-ticket/': { description: 'For browsers, which cannot send headers with a socket: one use within 30 seconds, as `?ticket=`.', refusals: [] },
  },
};

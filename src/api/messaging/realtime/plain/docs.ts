import { z } from 'zod';
import type { PlainDocs } from '../../../../platform/realtime';

/** The frames of the plain sockets, for the API page (spec/messaging.md, Realtime A). */

const SIGN_IN =
  'Signs in by the first that is there: the subprotocols `bearer, <access token>`, an `Authorization` header, the session cookie of a staff page from an allowed `Origin`, `?token=` where `WS_QUERY_TOKEN_ENABLED` allows it. A refusal accepts the upgrade and closes with its code. Text frames of JSON, at most 16 KB.';

const CLOSES = {
  1001: 'The server goes away: connect again',
  1009: 'A frame was too long',
  4401: 'No token, or one that is not good any more',
  4403: 'Not a participant, blocked, or not any more',
};

const instant = z.iso.datetime();
const ids = z.array(z.int());
const typing = { type: z.literal('typing'), user_id: z.int(), is_typing: z.boolean() };
const CODES = ['bad_json', 'empty_body', 'too_long', 'blocked', 'rate_limited', 'server_error', 'unknown_action'] as const;
const error = { summary: 'A refused frame; `blocked` is followed by the close', frame: z.object({ type: z.literal('error'), code: z.enum(CODES), error: z.string().optional() }) };

export const requestSocketDocs: PlainDocs = {
  path: '/ws/requests/{request_id}/',
  summary: 'The conversation of a request with its present provider',
  description: `For the two participants. ${SIGN_IN}`,
  closes: { ...CLOSES, 4400: 'The request has no provider yet' },
  client: {
    send: { summary: 'Send a text', frame: z.object({ action: z.literal('send'), body: z.string().max(2000) }) },
    typing: { summary: 'Typing, or stopped', frame: z.object({ action: z.literal('typing'), is_typing: z.boolean().default(true) }) },
    read: { summary: 'Read what the other side sent', frame: z.object({ action: z.literal('read') }) },
    ping: { summary: 'Is anybody there?', frame: z.object({ action: z.literal('ping') }) },
  },
  server: {
    connected: { summary: 'The socket is open', frame: z.object({ type: z.literal('connected'), request_id: z.int() }) },
    message: { summary: 'A new message', frame: z.object({ type: z.literal('message'), id: z.int(), sender_id: z.int(), body: z.string(), created_at: instant }) },
    typing: { summary: 'The other side is typing, or stopped', frame: z.object(typing) },
    read: { summary: 'Somebody read messages', frame: z.object({ type: z.literal('read'), user_id: z.int(), marked: z.int(), message_ids: ids }) },
    pong: { summary: 'The answer to a ping', frame: z.object({ type: z.literal('pong') }) },
    error,
  },
};

export const threadSocketDocs: PlainDocs = {
  path: '/ws/thread/{thread_id}/',
  summary: 'Any conversation, by its thread',
  description: `For its participants and for staff. ${SIGN_IN}`,
  closes: { ...CLOSES, 1011: 'An internal failure' },
  client: {
    message: { summary: 'Send a text', frame: z.object({ type: z.literal('message'), text: z.string().max(2000), client_id: z.string().max(64).optional() }) },
    typing: { summary: 'Typing, or stopped', frame: z.object({ type: z.literal('typing'), is_typing: z.boolean().default(true) }) },
    read: { summary: 'Read what the other side sent', frame: z.object({ type: z.literal('read') }) },
  },
  server: {
    connected: { summary: 'The socket is open', frame: z.object({ type: z.literal('connected'), thread_id: z.int() }) },
    message: {
      summary: 'A new message; `client_id` is the receipt of its sender',
      frame: z.object({
        type: z.literal('message'),
        id: z.int(),
        text: z.string(),
        sender_id: z.int(),
        sender_name: z.string(),
        sent_at: instant,
        client_id: z.string().nullable(),
      }),
    },
    typing: { summary: 'Somebody is typing, or stopped', frame: z.object(typing) },
    read: { summary: 'Somebody read messages', frame: z.object({ type: z.literal('read'), user_id: z.int(), read_at: instant, marked: z.int(), message_ids: ids }) },
    message_deleted: { summary: 'A message is gone', frame: z.object({ type: z.literal('message_deleted'), message_id: z.int(), deleted_by: z.int() }) },
    unblocked: { summary: 'The block is over', frame: z.object({ type: z.literal('unblocked') }) },
    error,
  },
};

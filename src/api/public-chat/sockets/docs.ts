import { z } from 'zod';
import type { PlainDocs } from '../../../platform/realtime';
import { conversation, staffMessage } from '../contract';

/** The two sockets of the chat, for the API page (spec/public-chat.md, sections 1, 3 and 5). */

const REFUSED = 'The handshake is refused by a normal HTTP answer `{"detail"}`';

const visitorFrame = z.object({
  id: z.int(),
  sender: z.string(),
  sender_type: z.enum(['visitor', 'staff']),
  visitor_name: z.string().nullable(),
  message: z.string(),
  is_command: z.boolean(),
});

export const visitorSocketDocs: PlainDocs = {
  path: '/api/v1/chat/ws/public',
  summary: 'A visitor without an account: each socket is a new conversation',
  description: `\`?name=\` is how he is called, cut at 120 characters. ${REFUSED}: 403 from a page outside \`CHAT_ALLOWED_ORIGINS\`, 429 with \`Retry-After\` (5 sockets and 20 new ones a minute per address), 503 when all places are taken. Frames that are no message are ignored; frames have at most 8 KiB.`,
  closes: {
    1000: '30 minutes without a message, or the staff closed the conversation',
    1008: 'Too many messages: 10 in 10 seconds, 60 in 10 minutes',
    1009: 'A frame was too long',
  },
  client: { message: { summary: 'Write', frame: z.object({ message: z.string().min(1).max(2000) }) } },
  server: { message: { summary: 'An own message as it was stored, or an answer of the staff', frame: visitorFrame } },
};

export const staffSocketDocs: PlainDocs = {
  path: '/api/v1/chat/ws',
  summary: 'An operator: the team channel and every conversation with visitors',
  description: `Signs in by an \`Authorization: Bearer\` header, or by \`?ticket=\` of \`POST /api/v1/chat/ws-ticket/\` in a browser; an access token in the address is never taken. ${REFUSED}: 401, 403, 429. Frames have at most 32 KiB, 30 messages in 10 seconds.`,
  closes: { 4001: 'The token has ended', 4003: 'Role, session or account are lost', 1009: 'A frame was too long' },
  client: {
    message: {
      summary: 'Write to a visitor; without `conversation` to the team; a text that begins with `/` is a command',
      frame: z.object({ message: z.string().min(1).max(4000), conversation: z.uuid().optional(), client_id: z.string().max(64).optional() }),
    },
  },
  server: {
    message: { summary: 'Somebody wrote; `client_id` comes back to the sender only', frame: staffMessage.extend({ client_id: z.string().optional() }) },
    conversation: {
      summary: 'A conversation was opened, left, closed or assigned',
      frame: z.object({ type: z.literal('conversation'), event: z.enum(['opened', 'left', 'closed', 'assigned']), conversation }),
    },
    error: { summary: 'A refused frame', frame: z.object({ type: z.literal('error'), detail: z.string(), client_id: z.string().optional() }) },
    system: { summary: 'The answer to a command', frame: z.object({ type: z.literal('system'), message: z.string(), data: z.unknown().optional() }) },
  },
};

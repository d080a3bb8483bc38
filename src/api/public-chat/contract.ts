import { z } from 'zod';
import { choice, field, fieldMessages, int } from '../../platform/http';
import { m } from './messages';
import { cleanMessage, STAFF_TEXT_MAX, UUID } from './rules';

/** Requests and responses of spec/public-chat.md, section 6. */

const CHANNELS = ['internal', 'public', 'whatsapp'] as const;
const STATUSES = ['open', 'closed'] as const;
const MAX_MESSAGE_ID = 999_999_999_999_999;

const uuid = () => field<string>({ type: 'string', format: 'uuid' }, (raw) => (typeof raw === 'string' && UUID.test(raw) ? { value: raw.toLowerCase() } : { error: m.notUuid() }));

const message = () =>
  field<string>({ type: 'string', minLength: 1, maxLength: STAFF_TEXT_MAX }, (raw) => {
    if (typeof raw !== 'string') return { error: fieldMessages.notText() };
    const text = cleanMessage(raw, STAFF_TEXT_MAX);
    return text === null ? { error: m.textLength({ max: STAFF_TEXT_MAX }) } : { value: text };
  });

/** A path that names no conversation is a 404. */
export const byConversation = z.object({
  id: z
    .string()
    .regex(UUID)
    .transform((id) => id.toLowerCase())
    .meta({ openapi: { type: 'string', format: 'uuid' } }),
});

export const historyQuery = z.object({
  limit: int({ min: 1, max: 200 }).optional(),
  channel: choice(CHANNELS).optional(),
  conversation: uuid().optional(),
  before_id: int({ min: 0, max: MAX_MESSAGE_ID }).optional(),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

export const historyItem = z.object({
  id: z.int(),
  sender_id: z.int().nullable(),
  visitor_name: z.string().nullable(),
  content: z.string(),
  is_command: z.boolean(),
  created_at: z.string(),
  conversation: z.string().nullable(),
  sender: z.string(),
});

export const conversationsQuery = z.object({ status: choice(STATUSES).optional(), limit: int({ min: 1, max: 100 }).optional() });
export type ConversationsQuery = z.infer<typeof conversationsQuery>;

export const conversation = z.object({
  id: z.string(),
  channel: z.enum(['public', 'whatsapp']),
  visitor_name: z.string(),
  status: z.enum(STATUSES),
  assigned_to: z.int().nullable(),
  online: z.boolean(),
  last_message: z.string().nullable(),
  last_message_at: z.string(),
  created_at: z.string(),
});

export const changeConversation = z.object({ status: choice(STATUSES).optional(), assigned_to: int().nullish() });
export type ChangeConversation = z.infer<typeof changeConversation>;

export const writeMessage = z.object({ message: message() });
export type WriteMessage = z.infer<typeof writeMessage>;

export const staffMessage = z.object({
  id: z.int(),
  sender: z.string(),
  sender_type: z.enum(['visitor', 'staff']),
  visitor_name: z.string().nullable(),
  message: z.string(),
  is_command: z.boolean(),
  channel: z.enum(CHANNELS),
  conversation: z.string().nullable(),
  created_at: z.string(),
  delivered: z.boolean().optional(),
});

export const ticket = z.object({ ticket: z.string(), expires_in: z.int() });

import { env } from '../../../config/env';
import { publicUsername } from '../accounts';
import type { ConversationRow, MessageRow } from './queries';

/** Rows as the frames and the JSON of spec/public-chat.md. */

/** The only thing a visitor's socket is ever sent: the widget prints every frame. */
export interface VisitorFrame {
  id: number;
  sender: string;
  sender_type: 'visitor' | 'staff';
  visitor_name: string | null;
  message: string;
  is_command: boolean;
}

export interface StaffMessageFrame extends VisitorFrame {
  channel: 'internal' | 'public' | 'whatsapp';
  conversation: string | null;
  created_at: string;
  /** Only on answers to a visitor: whether his socket got it. */
  delivered?: boolean;
}

/** The real name of a sender, for the staff. */
const senderOf = (row: MessageRow): string => (row.sender_id === null ? (row.visitor_name as string) : publicUsername({ id: row.sender_id, username: row.username }));

export const visitorFrame = (row: MessageRow): VisitorFrame => ({
  id: row.id,
  sender: row.sender_id === null ? (row.visitor_name as string) : env().CHAT_SUPPORT_NAME,
  sender_type: row.sender_id === null ? 'visitor' : 'staff',
  visitor_name: row.visitor_name,
  message: row.content,
  is_command: false,
});

export const staffFrame = (row: MessageRow): StaffMessageFrame => ({
  id: row.id,
  sender: senderOf(row),
  sender_type: row.sender_id === null ? 'visitor' : 'staff',
  visitor_name: row.visitor_name,
  message: row.content,
  is_command: row.is_command,
  channel: row.channel ?? 'internal',
  conversation: row.conversation_id,
  created_at: row.created_at.toISOString(),
  ...(row.delivered === null ? {} : { delivered: row.delivered }),
});

export const presentHistory = (row: MessageRow) => ({
  id: row.id,
  sender_id: row.sender_id,
  visitor_name: row.visitor_name,
  content: row.content,
  is_command: row.is_command,
  created_at: row.created_at.toISOString(),
  conversation: row.conversation_id,
  sender: senderOf(row),
});

export const presentConversation = (row: ConversationRow) => ({
  id: row.id,
  channel: row.channel,
  visitor_name: row.visitor_name,
  status: row.state,
  assigned_to: row.assigned_to,
  online: row.online,
  last_message: row.last_message,
  last_message_at: row.last_message_at.toISOString(),
  created_at: row.created_at.toISOString(),
});

export interface ConversationFrame {
  type: 'conversation';
  event: 'opened' | 'left' | 'closed' | 'assigned';
  conversation: ReturnType<typeof presentConversation>;
}

export const conversationFrame = (event: ConversationFrame['event'], row: ConversationRow): ConversationFrame => ({
  type: 'conversation',
  event,
  conversation: presentConversation(row),
});

export const errorFrame = (detail: string, clientId: string | null) => ({ type: 'error', detail, ...(clientId === null ? {} : { client_id: clientId }) });

export const systemFrame = (message: string, data: unknown) => ({ type: 'system', message, ...(data === undefined ? {} : { data }) });

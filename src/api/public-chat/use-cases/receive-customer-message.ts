import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { cleanMessage, cleanName } from '../rules';
import { addVisitorMessage } from './write-visitor-message';

export interface CustomerMessage {
  /** Names the customer on his channel (a phone number, or better a hash of it). */
  customer: string;
  name: string;
  /** Up to 4096 characters. */
  text: string;
}

const TEXT_MAX = 4_096;

const OPEN = `insert into desk_conversations (channel, visitor_name, customer_key) values ('whatsapp', $1, $2)
  on conflict (customer_key) where state = 'open' do update set last_message_at = now() returning id, visitor_name, xmax = 0 as opened`;

/**
 * A WhatsApp customer wrote: into his open conversation, or a new one; all staff see it after the commit (spec/public-chat.md, section 4).
 * In the caller's transaction. @returns the conversation; null for a text that is empty or too long
 */
export async function receiveCustomerMessage(tx: Tx, { customer, name, text: raw }: CustomerMessage): Promise<string | null> {
  const text = cleanMessage(raw, TEXT_MAX);
  if (text === null) return null;
  const row = (await tx.one<{ id: string; visitor_name: string; opened: boolean }>(OPEN, [cleanName(name), customer])) as { id: string; visitor_name: string; opened: boolean };
  const { id: messageId } = await addVisitorMessage(tx, { conversation: row.id, name: row.visitor_name, text });
  if (row.opened) await emit(tx, 'chat.conversation_opened', { conversation: row.id });
  await emit(tx, 'chat.customer_message', { conversation: row.id, messageId, opened: row.opened });
  return row.id;
}

import { db } from '../../../platform/db';
import { type ConversationFrame, conversationFrame } from '../present';
import { conversationById } from '../queries';
import { toStaff } from '../sockets/hub';

/** Tells all staff what happened to a conversation, with the conversation as it is now. */
export async function announceConversation(event: ConversationFrame['event'], id: string): Promise<void> {
  const row = await conversationById(db, id);
  if (row) await toStaff(conversationFrame(event, row));
}

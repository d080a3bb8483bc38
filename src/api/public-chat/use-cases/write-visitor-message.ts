import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { staffFrame } from '../present';
import { lockConversation, type MessageRow, messageById } from '../queries';
import { toStaff } from '../sockets/hub';

/** Stores what a visitor wrote, before any frame leaves; null when his conversation was closed meanwhile. */
export const writeVisitorMessage = (conversation: string, text: string): Promise<MessageRow | null> =>
  transaction(async (tx) => {
    const row = await lockConversation(tx, conversation);
    if (row?.state !== 'open') return null;
    return addVisitorMessage(tx, { conversation, name: row.visitor_name, text });
  });

/** Adds the message to a locked conversation, with its audit entry and event. */
export async function addVisitorMessage(tx: Tx, { conversation, name, text }: { conversation: string; name: string; text: string }): Promise<MessageRow> {
  const { id } = (await tx.one<{ id: number }>('insert into desk_messages (conversation_id, visitor_name, content) values ($1, $2, $3) returning id', [
    conversation,
    name,
    text,
  ])) as {
    id: number;
  };
  await tx.run('update desk_conversations set last_message_at = now() where id = $1', [conversation]);
  await audit(tx, { area: 'desk', action: 'chat.public_message', extra: { conversation, message_id: id } });
  await emit(tx, 'chat.visitor_message', { conversation, messageId: id });
  return messageById(tx, id);
}

export const announceVisitorMessage = (message: MessageRow): Promise<void> => toStaff(staffFrame(message));

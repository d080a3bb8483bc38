import { transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { ONLINE } from '../queries';
import { announceConversation } from './announce-conversation';

const BATCH = 200;

const CLOSE = `update desk_conversations set state = 'closed', closed_at = now() where id in (
    select c.id from desk_conversations c where c.state = 'open' and c.last_message_at < now() - interval '24 hours' and not ${ONLINE}
    order by c.last_message_at limit ${BATCH} for update skip locked)
  returning id`;

/** Closes conversations without a message for 24 h and no visitor online (spec/public-chat.md, section 7). */
export async function closeIdleConversations(): Promise<void> {
  for (let closed = BATCH; closed === BATCH; ) closed = await closeBatch();
}

async function closeBatch(): Promise<number> {
  const ids = await transaction(async (tx) => {
    const rows = await tx.rows<{ id: string }>(CLOSE);
    for (const { id } of rows) await emit(tx, 'chat.conversation_closed', { conversation: id });
    return rows.map(({ id }) => id);
  });
  for (const id of ids) await announceConversation('closed', id);
  return ids.length;
}

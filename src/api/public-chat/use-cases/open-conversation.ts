import { transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';

export interface NewConversation {
  id: string;
  name: string;
  ipHash: string;
  pageOrigin: string | null;
}

const ORIGIN_MAX = 255;

/** A new visitor socket is a new conversation: the name is no identity (spec/public-chat.md, section 2). */
export async function openConversation({ id, name, ipHash, pageOrigin }: NewConversation): Promise<void> {
  await transaction(async (tx) => {
    await tx.run('insert into desk_conversations (id, visitor_name, ip_hash, page_origin) values ($1, $2, $3, $4)', [id, name, ipHash, pageOrigin?.slice(0, ORIGIN_MAX) ?? null]);
    await emit(tx, 'chat.conversation_opened', { conversation: id });
  });
}

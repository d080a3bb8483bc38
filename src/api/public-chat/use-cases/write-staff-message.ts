import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { conflict, forbidden, notFound } from '../../../platform/http';
import { m } from '../messages';
import { lockConversation, type MessageRow, messageById } from '../queries';

export interface StaffMessage {
  userId: number;
  /** Null: the internal channel. */
  conversation: string | null;
  text: string;
  clientId: string | null;
  /** Name of a command; the message is internal then. */
  command: string | null;
}

export interface Written {
  message: MessageRow;
  /** The same client id came within ten minutes: nothing new was stored, and this is the first message. */
  repeated: boolean;
}

/**
 * Stores a message of the staff, before any frame leaves (spec/public-chat.md, section 4).
 * @throws 403 for who is no operator any more, 404 and 409 for a conversation that is unknown, closed, or answered by templates only
 */
export const writeStaffMessage = (input: StaffMessage): Promise<Written> =>
  transaction(async (tx) => {
    await requireOperator(tx, input.userId);
    if (input.clientId !== null) {
      const first = await takeClientId(tx, input.userId, input.clientId);
      if (first !== null) return { message: await messageById(tx, first), repeated: true };
    }
    if (input.conversation !== null) await requireAnswerable(tx, input.conversation);
    return { message: await insert(tx, input), repeated: false };
  });

// The socket's own check may be two seconds old.
async function requireOperator(tx: Tx, userId: number): Promise<void> {
  if (!(await tx.one('select 1 from up_users where id = $1 and operator_role is not null and is_active and deleted_at is null', [userId]))) throw forbidden();
}

/** Null when the id is new (or old enough to be), and ours from now on; else the message that has it. */
async function takeClientId(tx: Tx, userId: number, clientId: string): Promise<number | null> {
  const taken = await tx.run(
    `insert into desk_client_ids (sender_id, client_id) values ($1, $2)
     on conflict (sender_id, client_id) do update set used_at = now(), message_id = null where desk_client_ids.used_at < now() - interval '10 minutes'`,
    [userId, clientId],
  );
  if (taken === 1) return null;
  const row = await tx.one<{ message_id: number }>('select message_id from desk_client_ids where sender_id = $1 and client_id = $2', [userId, clientId]);
  return row?.message_id ?? null;
}

async function requireAnswerable(tx: Tx, conversation: string): Promise<void> {
  const row = await lockConversation(tx, conversation);
  if (!row) throw notFound(m.unknownConversation());
  if (row.state === 'closed') throw conflict(m.closedConversation());
  if (row.channel === 'whatsapp') throw conflict(m.templatesOnly());
}

async function insert(tx: Tx, { userId, conversation, text, clientId, command }: StaffMessage): Promise<MessageRow> {
  const { id } = (await tx.one<{ id: number }>('insert into desk_messages (conversation_id, sender_id, content, is_command) values ($1, $2, $3, $4) returning id', [
    conversation,
    userId,
    text,
    command !== null,
  ])) as { id: number };
  if (conversation !== null) await tx.run('update desk_conversations set last_message_at = now() where id = $1', [conversation]);
  if (clientId !== null) await tx.run('update desk_client_ids set message_id = $3 where sender_id = $1 and client_id = $2', [userId, clientId, id]);
  await audit(tx, { area: 'desk', action: 'chat.message', actorId: userId, extra: { message_id: id, is_command: command !== null } });
  if (command !== null) await audit(tx, { area: 'desk', action: 'chat.command', actorId: userId, extra: { name: command } });
  return messageById(tx, id);
}

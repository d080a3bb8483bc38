import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { notFound } from '../../../platform/http';
import { partyOf } from '../access';
import { lockTicket, type TicketRow } from '../queries';

export interface NewComment {
  ticketId: number;
  userId: number;
  /** 1 to 300 characters. */
  text: string;
  /** Honoured for staff on somebody else's ticket only. */
  isInternal: boolean;
}

/**
 * Adds a comment of the requester or of support staff, in every status (spec/support.md, Comments and files).
 * @returns its id
 * @throws 404; 403 as `partyOf`
 */
export function addComment({ ticketId, userId, text, isInternal }: NewComment): Promise<number> {
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) throw notFound();
    const { side } = await partyOf(tx, ticket, userId, 'write');
    const internal = isInternal && side === 'staff';
    const id = await writeComment(tx, ticket, { userId, text, internal });
    if (side === 'staff' && !internal) await emit(tx, 'support.answered', { ticketId, code: ticket.code, requesterId: ticket.requester_id, actorId: userId, text });
    return id;
  });
}

/** Inserts the row of a comment on the locked ticket. */
export async function writeComment(tx: Tx, ticket: Pick<TicketRow, 'id'>, { userId, text, internal }: { userId: number; text: string; internal: boolean }): Promise<number> {
  const row = (await tx.one<{ id: number }>('insert into support_comments (ticket_id, text, is_internal, created_by_id) values ($1, left($2, 300), $3, $4) returning id', [
    ticket.id,
    text,
    internal,
    userId,
  ])) as { id: number };
  await tx.run('update support_tickets set last_action_by_id = $2, updated_at = now() where id = $1', [ticket.id, userId]);
  await emit(tx, 'support.touched', { ticketId: ticket.id });
  return row.id;
}

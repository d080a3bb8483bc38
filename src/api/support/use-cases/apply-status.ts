import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import type { TicketState } from '../process';
import type { TicketRow } from '../queries';

export interface StatusStep {
  to: TicketState;
  actorId: number;
  /** Up to 200 characters. */
  note: string;
}

const UPDATE = `update support_tickets set state = $3, last_action_by_id = $4, updated_at = now(),
    assigned_at = case when $3 = 'in_progress' then coalesce(assigned_at, now()) else assigned_at end,
    returned_at = case when $3 = 'returned' then now() else returned_at end,
    closed_at = case when $3 = 'closed' then now() else closed_at end
  where id = $1 and state = $2`;

/** Writes a decided change of the locked ticket: state and its time, one log row, one event. */
export async function applyStatus(tx: Tx, ticket: TicketRow, { to, actorId, note }: StatusStep): Promise<void> {
  await tx.run(UPDATE, [ticket.id, ticket.state, to, actorId]);
  await tx.run('insert into support_status_logs (ticket_id, from_status, to_status, changed_by_id, note) values ($1, $2, $3, $4, $5)', [
    ticket.id,
    ticket.state,
    to,
    actorId,
    note,
  ]);
  await emit(tx, 'support.status_changed', { ticketId: ticket.id, code: ticket.code, requesterId: ticket.requester_id, actorId, from: ticket.state, to, note });
}

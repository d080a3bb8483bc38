import { transaction } from '../../../platform/db';
import { notFound, refused } from '../../../platform/http';
import { decide } from '../../../platform/process';
import { requireTouch, type StaffAccess } from '../../backoffice';
import { m } from '../messages';
import { ACTION_TO, supportTicket, type TicketState } from '../process';
import { lockTicket, type TicketRow } from '../queries';
import { applyStatus } from './apply-status';
import { syncTicket } from './sync-ticket';

export interface StatusChange {
  access: StaffAccess;
  ticketId: number;
  to: TicketState;
  note: string;
  /** The page's own kind of ticket; another is unknown there. */
  type?: TicketRow['ticket_type'];
}

/**
 * Staff move a ticket; the same status again changes nothing (spec/support.md, Status).
 * @throws 404; 403 `qa`, or a colleague's ticket; 400 a move that the process does not know
 */
export async function changeTicketStatus({ access, ticketId, to, note, type }: StatusChange): Promise<void> {
  await transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket || (type && ticket.ticket_type !== type)) throw notFound();
    requireTouch(access, ticket, 'write');
    if (ticket.state === to) return;
    if (!('transition' in decide(supportTicket, ACTION_TO[to] ?? '', ticket, ['staff']))) throw refused(m.notAllowed());
    await applyStatus(tx, ticket, { to, actorId: access.userId, note });
    await syncTicket(tx, ticketId, { actorId: access.userId, note });
  });
}

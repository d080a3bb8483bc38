import { transaction } from '../../../platform/db';
import { notFound, refused } from '../../../platform/http';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { requireAssignee, requireTouch, type StaffAccess } from '../../backoffice';
import { m } from '../messages';
import { activeTeam, lockTicket, type TicketRow } from '../queries';
import { applyStatus } from './apply-status';
import { syncTicket } from './sync-ticket';

export interface Assignment {
  access: StaffAccess;
  ticketId: number;
  /** undefined = unchanged, null = none. */
  teamId?: number | null | undefined;
  assigneeId?: number | null | undefined;
  note: string;
  /** The page's own kind of ticket; another is unknown there. */
  type?: TicketRow['ticket_type'];
}

/**
 * Gives a ticket to a team or a colleague, or takes it back; a `new` one that is left with either goes into work (spec/support.md, Assign).
 * Of two operators who claim it at once, the row's lock lets one win.
 * @throws 404 no such ticket, team or staff; 403 `qa`, a colleague's ticket, or another assignee than he may choose; 400 neither key
 */
export async function assignTicket(input: Assignment): Promise<void> {
  const { access, ticketId, teamId, assigneeId, note } = input;
  if (teamId === undefined && assigneeId === undefined) throw refused(m.nothingToAssign());
  await transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket || (input.type && ticket.ticket_type !== input.type)) throw notFound();
    requireTouch(access, ticket, 'write');
    if (assigneeId !== undefined) await requireAssignee(tx, access, assigneeId);
    if (typeof teamId === 'number' && !(await activeTeam(tx, { id: teamId }))) throw notFound(m.unknownTeam());
    const next = { teamId: teamId === undefined ? ticket.assigned_team_id : teamId, assigneeId: assigneeId === undefined ? ticket.assigned_to_id : assigneeId };
    await tx.run(
      `update support_tickets set assigned_team_id = $2, assigned_to_id = $3, last_action_by_id = $4, updated_at = now(),
         assigned_at = case when $2::int is not null or $3::int is not null then coalesce(assigned_at, now()) else assigned_at end
       where id = $1`,
      [ticketId, next.teamId, next.assigneeId, access.userId],
    );
    const taken = ticket.state === 'new' && (next.teamId !== null || next.assigneeId !== null);
    if (taken) await applyStatus(tx, ticket, { to: 'in_progress', actorId: access.userId, note: note || say(m.assignedNote(), DEFAULT_LOCALE) });
    await syncTicket(tx, ticketId, { actorId: access.userId, note });
  });
}

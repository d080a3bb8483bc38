import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { forbidden, notFound, refused } from '../../../platform/http';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { panelAccess, requireTouch } from '../../backoffice';
import { m } from '../messages';
import { lockTicket, type TicketRow } from '../queries';
import { type ReportedRemoval, removalOf, reportedId } from '../reported';
import { isRemovable } from '../rules';
import { writeComment } from './add-comment';

export interface ReportedDeletion {
  ticketId: number;
  actor: { userId: number; ip?: string };
}

/**
 * Deletes what a complaint is about, with an internal comment and an audit row (spec/support.md, Complaint target removal).
 * @returns `gone` when it was not there any more: then nothing changed
 * @throws 403 no write access to support, or a colleague's ticket; 404; 400 the ticket names nothing that can be deleted
 */
export function deleteReported({ ticketId, actor }: ReportedDeletion): Promise<'deleted' | 'gone'> {
  return transaction(async (tx) => {
    const access = await panelAccess(actor.userId, 'support', tx);
    if (!access) throw forbidden();
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) throw notFound();
    requireTouch(access, ticket, 'write');
    const { removal, id } = targetOf(ticket);
    if (!(await removal(tx, id, actor.userId))) return 'gone';
    await record(tx, ticket, actor);
    return 'deleted';
  });
}

function targetOf({ ticket_type, reported_kind, reported_object_id }: TicketRow): { removal: ReportedRemoval; id: number } {
  const removal = ticket_type === 'complaint' && isRemovable(reported_kind) ? removalOf(reported_kind) : undefined;
  const id = reportedId(reported_object_id);
  if (!removal || id === null) throw refused(m.nothingToRemove());
  return { removal, id };
}

async function record(tx: Tx, ticket: TicketRow, actor: ReportedDeletion['actor']): Promise<void> {
  const { reported_kind: kind, reported_object_id: id } = ticket;
  const text = say(m.removedNote({ kind, id }), DEFAULT_LOCALE);
  await writeComment(tx, ticket, { userId: actor.userId, text, internal: true });
  await tx.run(`update support_tickets set reported_kind = '', reported_object_id = '' where id = $1`, [ticket.id]);
  await audit(tx, {
    action: 'reported_object_deleted',
    actorId: actor.userId,
    ...(actor.ip ? { ip: actor.ip } : {}),
    referenceType: kind,
    referenceId: id,
    referenceLabel: ticket.code,
    extra: { ticket_id: ticket.id },
  });
}

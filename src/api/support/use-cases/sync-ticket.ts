import type { Sql, Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { type Synced, syncUnified, type UnifiedSource } from '../../backoffice';
import { lockTicket } from '../queries';

/** The unified request `HD` of a ticket: same status, priority, team and assignee (spec/support.md, Notifications and events). */

export interface SyncContext {
  actorId?: number | null;
  note?: string;
  /** Further metadata, for a ticket that another domain opened. */
  source?: string | undefined;
}

/** Brings it in step, in the transaction that holds the ticket. @returns null when there is no such ticket */
export async function syncTicket(tx: Tx, ticketId: number, { actorId = null, note = '', source }: SyncContext = {}): Promise<Synced | null> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return null;
  if (actorId !== null) await emit(tx, 'support.touched', { ticketId });
  const team = await tx.one<{ code: string }>('select code from support_teams where id = $1', [ticket.assigned_team_id]);
  return syncUnified(tx, {
    type: 'helpdesk',
    sourceApp: 'support',
    sourceModel: 'SupportTicket',
    sourceId: ticket.id,
    code: ticket.code,
    status: ticket.state,
    priority: ticket.priority,
    requesterId: ticket.requester_id,
    summary: ticket.description,
    teamCode: team?.code ?? '',
    assignedUserId: ticket.assigned_to_id,
    metadata: { ticket_type: ticket.ticket_type, ticket_code: ticket.code, ...(source ? { source } : {}) },
    actorId,
    note,
  });
}

export const ticketSource: UnifiedSource = {
  name: 'support tickets',
  ids: async (sql: Sql, after, limit) => (await sql.rows<{ id: number }>('select id from support_tickets where id > $1 order by id limit $2', [after, limit])).map(({ id }) => id),
  sync: (tx, id) => syncTicket(tx, id),
};

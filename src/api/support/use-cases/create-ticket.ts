import type { Tx } from '../../../platform/db';
import { hasFeature } from '../../subscriptions';
import type { Priority, TicketType } from '../rules';
import { syncTicket } from './sync-ticket';

export interface NewTicket {
  requesterId: number;
  type: TicketType;
  /** 1 to 300 characters; longer text is cut. */
  description: string;
  reportedKind?: string;
  reportedObjectId?: string;
  reportedUserId?: number | null;
  teamId?: number | null;
  /** What `ticketPriority` answered before the transaction; without it, asked here. */
  priority?: Priority;
  /** The domain that opens the ticket for the user, when it is another one. */
  source?: string;
}

export interface CreatedTicket {
  id: number;
  code: string;
}

/** `high` with the feature `priority_support`, else `normal`: nobody chooses it himself. */
export const ticketPriority = async (userId: number): Promise<Priority> => ((await hasFeature(userId, 'priority_support')) ? 'high' : 'normal');

const INSERT = `insert into support_tickets (requester_id, ticket_type, description, priority, reported_kind, reported_object_id, reported_user_id, assigned_team_id)
  values ($1, $2, left($3, 300), $4, left($5, 30), left($6, 50), $7, $8) returning id, code`;

/** Opens a ticket with its unified request, in the caller's transaction (spec/support.md, Create). */
export async function createTicket(tx: Tx, input: NewTicket): Promise<CreatedTicket> {
  const priority = input.priority ?? (await ticketPriority(input.requesterId));
  const ticket = (await tx.one<CreatedTicket>(INSERT, [
    input.requesterId,
    input.type,
    input.description,
    priority,
    input.reportedKind ?? '',
    input.reportedObjectId ?? '',
    input.reportedUserId ?? null,
    input.teamId ?? null,
  ])) as CreatedTicket;
  await syncTicket(tx, ticket.id, { actorId: input.requesterId, source: input.source });
  return ticket;
}

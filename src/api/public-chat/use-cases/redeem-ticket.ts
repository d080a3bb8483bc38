import { db } from '../../../platform/db';
import { hashTicket } from '../secrets';

export interface Redeemed {
  userId: number;
  sid: string;
  expiresAt: Date;
}

interface TicketRow {
  user_id: number;
  family: string;
  token_expires_at: Date;
  fresh: boolean;
}

// Deleting is using: of many who bring the same ticket at once, one gets the row.
const TAKE =
  'delete from desk_tickets where ticket_hash = $1 returning user_id, family::text as family, token_expires_at, expires_at > now() and token_expires_at > now() as fresh';

const SESSION = `select 1 from up_users u where u.id = $1 and u.is_active and u.deleted_at is null
  and exists (select 1 from sessions s where s.family = $2 and s.user_id = u.id and s.revoked_at is null)`;

/** Uses a ticket up. @returns whose session it opens; null when it is unknown, used, too old, or the session has ended */
export async function redeemTicket(ticket: string): Promise<Redeemed | null> {
  if (ticket === '' || ticket.length > 200) return null;
  const row = await db.one<TicketRow>(TAKE, [hashTicket(ticket)]);
  if (!row?.fresh || !(await db.one(SESSION, [row.user_id, row.family]))) return null;
  return { userId: row.user_id, sid: row.family, expiresAt: row.token_expires_at };
}

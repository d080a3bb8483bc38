import { bearerClaims, type Principal } from '../../../platform/auth';
import { db } from '../../../platform/db';
import { tokenNotValid } from '../../../platform/http';
import { hashTicket, newTicket } from '../secrets';

export const TICKET_LIFE_SECONDS = 30;

/**
 * A key to the staff socket for browsers: 32 random bytes, good once and for 30 s, bound to the caller and to his session
 * (spec/public-chat.md, section 6).
 * @param header the caller's `Authorization`: the socket ends with its token
 */
export async function issueTicket(caller: Principal, header: string | undefined): Promise<string> {
  const claims = bearerClaims(header);
  if (!claims) throw tokenNotValid();
  const ticket = newTicket();
  await db.run('insert into desk_tickets (ticket_hash, user_id, family, token_expires_at, expires_at) values ($1, $2, $3, $4, now() + make_interval(secs => $5))', [
    hashTicket(ticket),
    caller.id,
    caller.sid,
    new Date(claims.exp * 1000),
    TICKET_LIFE_SECONDS,
  ]);
  return ticket;
}

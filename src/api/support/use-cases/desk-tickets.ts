import { db, type Listing, listing } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { asciiDigits, likePattern } from '../../../platform/text';
import { namesOf, requireTouch, type StaffAccess } from '../../backoffice';
import { DETAIL, type DetailRow, ticketDetail } from '../queries';
import { type ReportedPlace, reportedId, reportedPlace } from '../reported';
import { isRemovable, type TicketType } from '../rules';
import { viewTickets } from './view-tickets';

/** Tickets on the pages of the staff (spec/backoffice.md, section 4). */

export interface DeskTicketFilter {
  /** Found in code, requester's phone or description. */
  q?: string | undefined;
  status?: string | undefined;
  type?: string | undefined;
  priority?: string | undefined;
}

const WHERE = `($1::int is null or t.assigned_to_id is null or t.assigned_to_id = $1) and ($2::text is null or t.state = $2) and ($3::text is null or t.ticket_type = $3)
  and ($4::text is null or t.priority = $4) and ($5::text is null or souq_fold(t.code || ' ' || t.description) like $5 or r.phone like $5)`;

/** Newest first; level `user` sees his own and nobody's. */
export function deskTickets({ level, userId }: StaffAccess, { q, status, type, priority }: DeskTicketFilter): Listing<DetailRow> {
  const values = [level === 'user' ? userId : null, status || null, type || null, priority || null, q?.trim() ? likePattern(asciiDigits(q)) : null];
  return listing<DetailRow>(db, { select: DETAIL, where: WHERE, values, order: 't.id desc' });
}

export interface DeskTicket {
  row: DetailRow;
  view: Awaited<ReturnType<typeof viewTickets>>[number];
  /** Where to see what is complained about; null when there is nothing to see. */
  place: ReportedPlace | null;
  /** Staff may delete what is complained about. */
  removable: boolean;
  /** Names of those whom complaint and logs name by id. */
  names: ReadonlyMap<number, string>;
}

/**
 * One ticket with all that belongs to it.
 * @param type the page's own kind; another is unknown there
 * @throws 404; 403 a colleague's, for level `user`
 */
export async function deskTicket(access: StaffAccess, { id, type, origin }: { id: number; type?: TicketType | undefined; origin: string }): Promise<DeskTicket> {
  const row = await ticketDetail(db, id);
  if (!row || (type && row.ticket_type !== type)) throw notFound();
  requireTouch(access, row, 'read');
  const target = reportedId(row.reported_object_id);
  const [[view], place] = await Promise.all([viewTickets([row], { userId: access.userId, origin }), reportedPlace(db, row.reported_kind, target)]);
  const removable = row.ticket_type === 'complaint' && isRemovable(row.reported_kind) && target !== null;
  const shown = view as DeskTicket['view'];
  const named = [row.reported_user_id, ...shown.status_logs.map(({ changed_by: by }) => by)];
  return { row, view: shown, place, removable, names: await namesOf(db, [...new Set(named.flatMap((one) => one ?? []))]) };
}

import { type Listing, listing, type Page, type Sql, type SqlValue, type Tx } from '../../../platform/db';
import type { PromoState } from '../process';
import type { AdType, Frequency, Position } from '../rules';

/** SQL of campaigns. */

export interface PromoRow {
  id: number;
  code: string;
  requester_id: number;
  requester_phone: string | null;
  requester_username: string | null;
  requester_first_name: string | null;
  requester_last_name: string | null;
  title: string;
  ad_type: AdType;
  start_at: Date;
  end_at: Date;
  frequency: Frequency;
  position: Position;
  target_category: string;
  target_city: string;
  target_provider_id: number | null;
  target_portfolio_item_id: number | null;
  message_title: string;
  message_body: string;
  redirect_url: string;
  /** As stored. */
  stored_state: PromoState;
  /** As it is now: the time rule is applied. */
  state: PromoState;
  over: boolean;
  subtotal_minor: number;
  total_days: number;
  quote_note: string;
  reject_reason: string;
  invoice_id: number | null;
  assigned_to_id: number | null;
  assigned_at: Date | null;
  reviewed_at: Date | null;
  activated_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

export const SELECT_REQUESTS = `select r.id, r.code, r.requester_id, u.phone as requester_phone, u.username as requester_username, u.first_name as requester_first_name,
    u.last_name as requester_last_name, r.title, r.ad_type, r.start_at, r.end_at, r.frequency, r.position, r.target_category, r.target_city, r.target_provider_id,
    r.target_portfolio_item_id, r.message_title, r.message_body, r.redirect_url, r.state as stored_state,
    case when r.state = 'active' and r.end_at <= now() then 'expired' else r.state end as state, r.end_at <= now() as over, r.subtotal_minor, r.total_days, r.quote_note,
    r.reject_reason, r.invoice_id, r.assigned_to_id, r.assigned_at, r.reviewed_at, r.activated_at, r.created_at, r.updated_at
  from promo_requests r join up_users u on u.id = r.requester_id`;

export const findRequest = (sql: Sql, id: number): Promise<PromoRow | undefined> => sql.one<PromoRow>(`${SELECT_REQUESTS} where r.id = $1`, [id]);

export const lockRequest = (tx: Tx, id: number): Promise<PromoRow | undefined> => tx.one<PromoRow>(`${SELECT_REQUESTS} where r.id = $1 for no key update of r`, [id]);

/** The campaign that an invoice pays for, locked. */
export const lockRequestOfInvoice = (tx: Tx, invoiceId: number): Promise<PromoRow | undefined> =>
  tx.one<PromoRow>(`${SELECT_REQUESTS} where r.invoice_id = $1 for no key update of r`, [invoiceId]);

const LIST_LIMIT = 500;

/** A user's campaigns, newest first. */
export const requestsOf = (sql: Sql, userId: number): Promise<PromoRow[]> =>
  sql.rows<PromoRow>(`${SELECT_REQUESTS} where r.requester_id = $1 order by r.id desc limit ${LIST_LIMIT}`, [userId]);

export interface StaffFilter {
  /** Only rows of this member of the staff or of nobody; null = all. */
  onlyFor: number | null;
  status: string | null;
  adType: string | null;
  /** LIKE pattern over code, title and the requester's phone. */
  pattern: string | null;
}

/** Conditions of the staff's lists: `$1` to `$4` as in `StaffFilter`. */
export const STAFF_FILTER = `($1::int is null or r.assigned_to_id is null or r.assigned_to_id = $1)
    and ($2::text is null or case $2 when 'active' then r.state = 'active' and r.end_at > now()
      when 'expired' then r.state = 'expired' or (r.state = 'active' and r.end_at <= now()) else r.state = $2 end)
    and ($3::text is null or r.ad_type = $3)
    and ($4::text is null or souq_fold(r.code) like $4 or souq_fold(r.title) like $4 or u.phone like $4)`;

/** Campaigns as the staff list them, newest first. */
export const staffListing = (sql: Sql, { onlyFor, status, adType, pattern }: StaffFilter): Listing<PromoRow> =>
  listing<PromoRow>(sql, { select: SELECT_REQUESTS, where: STAFF_FILTER, values: [onlyFor, status, adType, pattern], order: 'r.id desc' });

export const staffRequests = (sql: Sql, filter: StaffFilter, page: Page): Promise<PromoRow[]> => staffListing(sql, filter).rows(page);

/** Writes a state and columns on condition of the present state. @returns false when that is another */
export async function moveRequest(tx: Tx, row: Pick<PromoRow, 'id' | 'stored_state'>, to: PromoState, set: Record<string, SqlValue> = {}): Promise<boolean> {
  const columns = Object.keys(set);
  const assignments = columns.map((column, index) => `, ${column} = $${index + 4}`).join('');
  const touched = await tx.run(`update promo_requests set state = $3, updated_at = now()${assignments} where id = $1 and state = $2`, [
    row.id,
    row.stored_state,
    to,
    ...columns.map((column) => set[column]),
  ]);
  return touched === 1;
}

/** Active campaigns past their end become `expired`; rows that another transaction holds are left to it. */
export const expireDue = (tx: Tx, ids: readonly number[] | null, batch: number): Promise<{ id: number }[]> =>
  tx.rows<{ id: number }>(
    `with due as (select r.id from promo_requests r where r.state = 'active' and r.end_at <= now() and ($1::int[] is null or r.id = any($1)) order by r.end_at limit $2
       for no key update skip locked)
     update promo_requests r set state = 'expired', updated_at = now() from due where r.id = due.id returning r.id`,
    [ids, batch],
  );

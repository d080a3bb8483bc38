import { type Listing, listing, lockName, type Page, type Sql, type SqlValue, type Tx } from '../../../platform/db';
import type { VerificationState } from '../process';
import type { BadgeType } from '../rules';

/** SQL of verification requests. */

export interface RequestRow {
  id: number;
  code: string;
  requester_id: number;
  requester_phone: string | null;
  requester_username: string | null;
  requester_first_name: string | null;
  requester_last_name: string | null;
  badge_type: BadgeType | null;
  priority: number;
  /** As stored. */
  stored_state: VerificationState;
  /** As it is now: the time rule is applied. */
  state: VerificationState;
  admin_note: string;
  reject_reason: string;
  assigned_to_id: number | null;
  assigned_at: Date | null;
  invoice_id: number | null;
  requested_at: Date;
  reviewed_at: Date | null;
  approved_at: Date | null;
  activated_at: Date | null;
  expires_at: Date | null;
}

export const SELECT_REQUESTS = `select r.id, r.code, r.requester_id, u.phone as requester_phone, u.username as requester_username, u.first_name as requester_first_name,
    u.last_name as requester_last_name, r.badge_type, r.priority, r.state as stored_state,
    case when r.state = 'active' and r.expires_at <= now() then 'expired' else r.state end as state, r.admin_note, r.reject_reason, r.assigned_to_id, r.assigned_at, r.invoice_id,
    r.requested_at, r.reviewed_at, r.approved_at, r.activated_at, r.expires_at
  from verification_requests r join up_users u on u.id = r.requester_id`;

export const findRequest = (sql: Sql, id: number): Promise<RequestRow | undefined> => sql.one<RequestRow>(`${SELECT_REQUESTS} where r.id = $1`, [id]);

export const lockRequest = (tx: Tx, id: number): Promise<RequestRow | undefined> => tx.one<RequestRow>(`${SELECT_REQUESTS} where r.id = $1 for no key update of r`, [id]);

/** The request that an invoice pays for, locked. */
export const lockRequestOfInvoice = (tx: Tx, invoiceId: number): Promise<RequestRow | undefined> =>
  tx.one<RequestRow>(`${SELECT_REQUESTS} where r.invoice_id = $1 for no key update of r`, [invoiceId]);

const LIST_LIMIT = 500;

/** A user's requests, newest first. */
export const requestsOf = (sql: Sql, userId: number): Promise<RequestRow[]> =>
  sql.rows<RequestRow>(`${SELECT_REQUESTS} where r.requester_id = $1 order by r.id desc limit ${LIST_LIMIT}`, [userId]);

/** Whether a request that is open, or active and not over, contains one of the badge types; one without items counts by its own type. */
export const holdsBadge = async (sql: Sql, userId: number, badgeTypes: readonly BadgeType[]): Promise<boolean> =>
  (await sql.one(
    `select 1 from verification_requests r where r.requester_id = $1
       and (r.state in ('new', 'in_review', 'approved', 'pending_payment') or (r.state = 'active' and r.expires_at > now()))
       and (r.badge_type = any($2) or exists (select 1 from verification_requirements i where i.request_id = r.id and i.badge_type = any($2))) limit 1`,
    [userId, badgeTypes],
  )) !== undefined;

export interface NewRequest {
  requesterId: number;
  badgeType: BadgeType | null;
  /** Badge code that the staff renew. */
  renewsCode?: string;
}

export interface Inserted {
  id: number;
  code: string;
  priority: number;
}

/** A `new` request. */
export const insertRequest = async (tx: Tx, { requesterId, badgeType, renewsCode }: NewRequest): Promise<Inserted> =>
  (await tx.one<Inserted>('insert into verification_requests (requester_id, badge_type, renews_code) values ($1, $2, $3) returning id, code, priority', [
    requesterId,
    badgeType,
    renewsCode ?? null,
  ])) as Inserted;

/** Create and renew of one user take turns: each looks at his other requests. */
export const lockRequester = (tx: Tx, userId: number): Promise<void> => lockName(tx, `verification:${userId}`);

/** The renewal of a badge that waits for payment. */
export const waitingRenewal = (tx: Tx, userId: number, code: string): Promise<{ id: number; invoice_id: number } | undefined> =>
  tx.one<{ id: number; invoice_id: number }>(`select id, invoice_id from verification_requests where requester_id = $1 and renews_code = $2 and state = 'pending_payment'`, [
    userId,
    code,
  ]);

export interface StaffFilter {
  /** Only rows of this member of the staff or of nobody; null = all. */
  onlyFor: number | null;
  status: string | null;
  /** LIKE pattern over code and the requester's phone. */
  pattern: string | null;
}

/** Conditions of the staff's lists: `$1` to `$3` as in `StaffFilter`. */
export const STAFF_FILTER = `($1::int is null or r.assigned_to_id is null or r.assigned_to_id = $1)
    and ($2::text is null or case $2 when 'active' then r.state = 'active' and r.expires_at > now()
      when 'expired' then r.state = 'expired' or (r.state = 'active' and r.expires_at <= now()) else r.state = $2 end)
    and ($3::text is null or souq_fold(r.code) like $3 or u.phone like $3)`;

/** Requests as the staff list them, newest first. */
export const staffListing = (sql: Sql, { onlyFor, status, pattern }: StaffFilter): Listing<RequestRow> =>
  listing<RequestRow>(sql, { select: SELECT_REQUESTS, where: STAFF_FILTER, values: [onlyFor, status, pattern], order: 'r.id desc' });

export const staffRequests = (sql: Sql, filter: StaffFilter, page: Page): Promise<RequestRow[]> => staffListing(sql, filter).rows(page);

/** Writes a state and columns on condition of the present state. @returns false when that is another */
export async function moveRequest(tx: Tx, row: Pick<RequestRow, 'id' | 'stored_state'>, to: VerificationState, set: Record<string, SqlValue> = {}): Promise<boolean> {
  const columns = Object.keys(set);
  const assignments = columns.map((column, index) => `, ${column} = $${index + 4}`).join('');
  const touched = await tx.run(`update verification_requests set state = $3, updated_at = now()${assignments} where id = $1 and state = $2`, [
    row.id,
    row.stored_state,
    to,
    ...columns.map((column) => set[column]),
  ]);
  return touched === 1;
}

/** Active requests past their end become `expired`; rows that another transaction holds are left to it. */
export const expireDue = (tx: Tx, ids: readonly number[] | null, batch: number): Promise<{ id: number; requester_id: number }[]> =>
  tx.rows<{ id: number; requester_id: number }>(
    `with due as (select r.id from verification_requests r where r.state = 'active' and r.expires_at <= now() and ($1::int[] is null or r.id = any($1))
       order by r.expires_at limit $2 for no key update skip locked)
     update verification_requests r set state = 'expired', updated_at = now() from due where r.id = due.id returning r.id, r.requester_id`,
    [ids, batch],
  );

import { db, type Listing, listing, type Sql } from '../../../platform/db';
import { asciiDigits, likePattern } from '../../../platform/text';
import { INVOICE_COLUMNS, type Invoice } from './invoices';
import { ATTEMPT_COLUMNS, type Attempt, paymentOf } from './payments';
import { REFUND_COLUMNS, type Refund } from './refunds';

/** SQL of the billing pages of the staff. */

/** The name a person goes by, `u` being his row. */
const NAME = `coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.username, 'user_' || u.id)`;

export interface StaffInvoice extends Invoice {
  user_name: string;
  user_phone: string | null;
}

export const STAFF_INVOICES = `select ${INVOICE_COLUMNS}, ${NAME} as user_name, u.phone as user_phone from invoices i join up_users u on u.id = i.user_id`;

/** Conditions of the list: `$1` pattern over code, phone and title, `$2` state, `$3` kind of reference; null = any. */
export const STAFF_FILTER = `($1::text is null or souq_fold(i.code) like $1 or souq_fold(i.title) like $1 or u.phone like $1)
  and ($2::text is null or i.state = $2) and ($3::text is null or i.reference_type = $3)`;

export interface InvoiceFilter {
  /** Found in code, phone or title. */
  q?: string | undefined;
  status?: string | undefined;
  ref_type?: string | undefined;
}

export const filterValues = ({ q, status, ref_type: refType }: InvoiceFilter) => [q?.trim() ? likePattern(asciiDigits(q)) : null, status || null, refType || null];

/** Invoices of everybody, newest first. */
export const deskInvoices = (filter: InvoiceFilter): Listing<StaffInvoice> =>
  listing<StaffInvoice>(db, { select: STAFF_INVOICES, where: STAFF_FILTER, values: filterValues(filter), order: 'i.id desc' });

export const staffInvoice = (sql: Sql, id: number): Promise<StaffInvoice | undefined> => sql.one<StaffInvoice>(`${STAFF_INVOICES} where i.id = $1`, [id]);

export type StaffAttempt = Attempt & { failure_reason: string };

/** Every attempt to pay, newest first. */
export const attemptsOf = (sql: Sql, paymentId: number): Promise<StaffAttempt[]> =>
  sql.rows<StaffAttempt>(`select ${ATTEMPT_COLUMNS}, a.failure_reason from payment_attempts a where a.payment_id = $1 order by a.created_at desc, a.id desc limit 100`, [
    paymentId,
  ]);

/** Every attempt to pay an invoice, newest first. */
export const attemptsOfInvoice = async (sql: Sql, invoiceId: number): Promise<StaffAttempt[]> => {
  const payment = await paymentOf(sql, 'invoice', invoiceId);
  return payment ? attemptsOf(sql, payment.id) : [];
};

export type StaffRefund = Refund & { failure_reason: string; requested_by_name: string | null };

/** Every refund, newest first. */
export const refundsOf = (sql: Sql, paymentId: number): Promise<StaffRefund[]> =>
  sql.rows<StaffRefund>(
    `select ${REFUND_COLUMNS}, r.failure_reason, case when u.id is not null then ${NAME} end as requested_by_name
     from refunds r left join up_users u on u.id = r.requested_by where r.payment_id = $1 order by r.id desc limit 100`,
    [paymentId],
  );

export interface GatewayEventRow {
  id: number;
  gateway: string;
  event_id: string;
  is_verified: boolean;
  is_processed: boolean;
  verification_error: string;
  received_at: Date;
  word: string | null;
}

/** Deliveries of gateways about these attempts: what they settled, or, refused, what named them. */
export const eventsAbout = (sql: Sql, since: Date, code: string, attempts: readonly Attempt[]): Promise<GatewayEventRow[]> =>
  sql.rows<GatewayEventRow>(
    `select g.id, g.gateway, g.event_id, g.is_verified, g.is_processed, g.verification_error, g.received_at, g.result ->> 'word' as word
     from gateway_events g where g.received_at >= $1 and g.gateway = any($2::text[])
       and (g.result ->> 'attempt' = any($3::text[]) or exists (select 1 from unnest($4::text[]) r where strpos(g.payload::text, r) > 0))
     order by g.id desc limit 100`,
    [since, [...new Set(attempts.map(({ gateway }) => gateway))], attempts.map(({ id }) => id), [code, ...attempts.map((attempt) => attempt.gateway_order_ref).filter(Boolean)]],
  );

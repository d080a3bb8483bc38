import type { Sql } from '../../../platform/db';
import { EXTRA_COLUMNS, type ExtraRow } from './extras';
import { SUBSCRIPTION_COLUMNS, type SubscriptionRow } from './subscriptions';
import { extraState, subscriptionState } from './time-rules';

/** SQL of the pages of the staff for subscriptions and extras. */

const nameOf = (alias: string): string => `coalesce(nullif(trim(concat_ws(' ', ${alias}.first_name, ${alias}.last_name)), ''), ${alias}.username, 'user_' || ${alias}.id)`;

interface Staffed {
  user_name: string;
  user_phone: string | null;
  request_id: number | null;
  request_code: string | null;
  request_status: string | null;
  assigned_to: number | null;
  assigned_to_name: string | null;
  invoice_code: string | null;
  invoice_status: string | null;
}

const STAFFED = `${nameOf('u')} as user_name, u.phone as user_phone, r.id as request_id, r.code as request_code, r.state as request_status, r.assigned_user_id as assigned_to,
  (select ${nameOf('a')} from up_users a where a.id = r.assigned_user_id) as assigned_to_name,
  i.code as invoice_code, i.state as invoice_status`;

export type StaffSubscription = SubscriptionRow & Staffed & { plan_title: string; plan_code: string };

/** `$1` is SUBS_GRACE_DAYS. */
export const STAFF_SUBSCRIPTIONS = `select ${SUBSCRIPTION_COLUMNS}, p.title as plan_title, p.code as plan_code, ${STAFFED}
  from subscriptions s join up_users u on u.id = s.user_id join subscription_plans p on p.id = s.plan_id
  left join unified_requests r on r.source_app = 'subscriptions' and r.source_model = 'subscription' and r.source_object_id = s.id
  left join invoices i on i.id = s.invoice_id`;

/** `$2` pattern over request code, plan, phone; `$3` state now; `$4` only this member of the staff's rows and nobody's; null = any. */
export const SUBSCRIPTION_FILTER = `($2::text is null or souq_fold(r.code) like $2 or souq_fold(p.title) like $2 or souq_fold(p.code) like $2 or u.phone like $2)
  and ($3::text is null or ${subscriptionState('s', '$1')} = $3) and ($4::int is null or r.assigned_user_id is null or r.assigned_user_id = $4)`;

/** Everything that a user has, newest first. */
export const staffSubscriptionsOf = (sql: Sql, graceDays: number, userId: number): Promise<StaffSubscription[]> =>
  sql.rows<StaffSubscription>(`${STAFF_SUBSCRIPTIONS} where s.user_id = $2 order by s.id desc limit 200`, [graceDays, userId]);

export const staffSubscription = (sql: Sql, graceDays: number, id: number): Promise<StaffSubscription | undefined> =>
  sql.one<StaffSubscription>(`${STAFF_SUBSCRIPTIONS} where s.id = $2`, [graceDays, id]);

export type StaffExtra = ExtraRow & Staffed;

export const STAFF_EXTRAS = `select ${EXTRA_COLUMNS}, ${STAFFED} from extra_purchases e join up_users u on u.id = e.user_id
  left join unified_requests r on r.source_app = 'extras' and r.source_model = 'extra_purchase' and r.source_object_id = e.id
  left join invoices i on i.id = e.invoice_id`;

/** `$1` pattern over request code, title, sku, phone; `$2` state now; `$3` as `$4` above. */
export const EXTRA_FILTER = `($1::text is null or souq_fold(r.code) like $1 or souq_fold(e.title) like $1 or e.sku like $1 or u.phone like $1)
  and ($2::text is null or ${extraState('e')} = $2) and ($3::int is null or r.assigned_user_id is null or r.assigned_user_id = $3)`;

export const staffExtra = (sql: Sql, id: number): Promise<StaffExtra | undefined> => sql.one<StaffExtra>(`${STAFF_EXTRAS} where e.id = $1`, [id]);

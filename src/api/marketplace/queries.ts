import type { Sql, SqlValue, Tx } from '../../platform/db';
import { type Page, UNPAGED_LIMIT } from '../../platform/db';
import type { RequestState, RequestType } from './process';
import { type RequestCore, type StatusGroup, statesOfGroup } from './rules';

/** SQL reads of the marketplace. `localtimestamp` is UTC: every connection runs in that zone. */

/** SQL: the request `r` is urgent, waiting, and its time is over. */
export const DUE = `(r.state in ('new', 'sent') and r.expires_at <= localtimestamp)`;
const DEADLINE_PASSED = `coalesce(r.quote_deadline < (now() at time zone 'Asia/Riyadh')::date, false)`;

const CORE = `r.id, r.client_id, r.provider_id, (select user_id from provider_profiles where id = r.provider_id) as provider_user_id, r.subcategory_id, r.request_type,
  r.state, r.city, r.title, r.description, ${DUE} is true as due, ${DEADLINE_PASSED} as deadline_passed, r.expected_delivery_at, r.estimated_service_amount_minor,
  r.received_amount_minor, r.provider_inputs_approved, r.provider_inputs_decided_at`;

export interface RequestRow extends RequestCore {
  title: string;
  description: string;
}

export const findRequest = (sql: Sql, id: number): Promise<RequestRow | undefined> => sql.one<RequestRow>(`select ${CORE} from service_requests r where r.id = $1`, [id]);

/** The row, locked until the transaction ends: guards are read again from it. */
export const lockRequest = (tx: Tx, id: number): Promise<RequestRow | undefined> =>
  tx.one<RequestRow>(`select ${CORE} from service_requests r where r.id = $1 for no key update of r`, [id]);

export interface ItemRow extends RequestRow {
  created_at: Date;
  expires_at: Date | null;
  quote_deadline: string | null;
  delivered_at: Date | null;
  canceled_at: Date | null;
  actual_service_amount_minor: number | null;
  cancel_reason: string;
  provider_inputs_decision_note: string;
  provider_name: string | null;
  provider_phone: string | null;
  subcategory_name: string;
  subcategory_name_en: string;
  category_name: string;
  category_name_en: string;
  client_first_name: string | null;
  client_last_name: string | null;
  client_phone: string | null;
  review_id: number | null;
  review_rating: number | null;
  review_response_speed: number | null;
  review_cost_value: number | null;
  review_quality: number | null;
  review_credibility: number | null;
  review_on_time: number | null;
  review_comment: string | null;
}

const PAGE_COLUMNS = `r.id, r.client_id, r.provider_id, r.subcategory_id, r.title, r.description, r.request_type, r.state, r.city, r.created_at, r.expires_at, r.quote_deadline,
  r.expected_delivery_at, r.delivered_at, r.canceled_at, r.estimated_service_amount_minor, r.received_amount_minor, r.actual_service_amount_minor, r.cancel_reason,
  r.provider_inputs_approved, r.provider_inputs_decided_at, r.provider_inputs_decision_note`;

/** The page first, by index; then the joins for its rows only. */
const itemsOf = (page: string): string => `select r.*, ${DUE} is true as due, ${DEADLINE_PASSED} as deadline_passed,
    p.display_name as provider_name, p.user_id as provider_user_id, po.phone as provider_phone, s.name as subcategory_name, s.name_en as subcategory_name_en,
    c.name as category_name, c.name_en as category_name_en, u.first_name as client_first_name, u.last_name as client_last_name, u.phone as client_phone,
    v.id as review_id, v.rating as review_rating, v.response_speed as review_response_speed, v.cost_value as review_cost_value, v.quality as review_quality,
    v.credibility as review_credibility, v.on_time as review_on_time, v.comment as review_comment
  from (${page}) r
  join service_subcategories s on s.id = r.subcategory_id join service_categories c on c.id = s.category_id join up_users u on u.id = r.client_id
  left join provider_profiles p on p.id = r.provider_id left join up_users po on po.id = p.user_id left join service_reviews v on v.request_id = r.id
  order by r.created_at desc, r.id desc`;

export const findItem = (sql: Sql, id: number): Promise<ItemRow | undefined> => sql.one<ItemRow>(itemsOf(`select ${PAGE_COLUMNS} from service_requests r where r.id = $1`), [id]);

export interface ListFilters {
  status?: RequestState | undefined;
  group?: StatusGroup | undefined;
  type?: RequestType | undefined;
  /** A folded LIKE pattern. */
  pattern?: string | undefined;
  clientId?: number | undefined;
}

const SEARCH = (place: string): string => `(souq_fold(r.title) like ${place} or souq_fold(r.description) like ${place} or exists (
  select 1 from service_subcategories s join service_categories c on c.id = s.category_id where s.id = r.subcategory_id
    and (souq_fold(s.name) like ${place} or souq_fold(c.name) like ${place} or souq_fold(s.name_en) like ${place} or souq_fold(c.name_en) like ${place})))`;

/** A due request counts as expired, before the job has said so. */
const stateFilter = (states: readonly RequestState[], place: string): string =>
  states.includes('expired') ? `(r.state = any(${place}) or ${DUE})` : `(r.state = any(${place}) and ${DUE} is not true)`;

/** Conditions on `r` with their parameters from `$1` on. */
export interface RequestFilter {
  where: string;
  values: readonly SqlValue[];
}

/** One party's requests that pass the filters. */
export function partyFilter(side: 'client_id' | 'provider_id', ownerId: number, filters: ListFilters): RequestFilter {
  const values: SqlValue[] = [ownerId];
  const where = [`r.${side} = $1`];
  const add = (value: SqlValue, condition: (place: string) => string) => where.push(condition(`$${values.push(value)}`));
  if (filters.status) add([filters.status], (place) => stateFilter([filters.status as RequestState], place));
  if (filters.group) add([...statesOfGroup(filters.group)], (place) => stateFilter(statesOfGroup(filters.group as StatusGroup), place));
  if (filters.type) add(filters.type, (place) => `r.request_type = ${place}`);
  if (filters.pattern) add(filters.pattern, SEARCH);
  if (filters.clientId !== undefined) add(filters.clientId, (place) => `r.client_id = ${place}`);
  return { where: where.join(' and '), values };
}

/** Newest first. */
export function listRequests(sql: Sql, { where, values }: RequestFilter, { limit, offset }: Page): Promise<ItemRow[]> {
  const [limitPlace, offsetPlace] = [values.length + 1, values.length + 2];
  return sql.rows<ItemRow>(
    itemsOf(`select ${PAGE_COLUMNS} from service_requests r where ${where} order by r.created_at desc, r.id desc limit $${limitPlace} offset $${offsetPlace}`),
    [...values, limit, offset],
  );
}

export const countRequests = async (sql: Sql, { where, values }: RequestFilter): Promise<number> =>
  (await sql.one<{ count: number }>(`select count(*)::int as count from service_requests r where ${where}`, values))?.count ?? 0;

/** The city rule between a request `r` and a provider `p` (spec/marketplace.md, Matching provider). */
const SAME_CITY = `(r.city = '' or souq_fold(p.city) = '' or souq_fold(r.city) = souq_fold(p.city))`;

/**
 * Open requests that match a provider, newest first: by index from each of his sub-categories, so the cost follows the page and not the
 * table (spec/marketplace.md, Matching provider).
 */
export function availableRequests(sql: Sql, type: 'competitive' | 'urgent', provider: { id: number; user_id: number }): Promise<ItemRow[]> {
  const open = type === 'urgent' ? `r.state in ('new', 'sent') and r.expires_at > localtimestamp` : `r.state = 'sent' and not ${DEADLINE_PASSED}`;
  const page = `select r.* from provider_profiles p cross join provider_subcategories ps cross join lateral (
      select ${PAGE_COLUMNS} from service_requests r
      where r.request_type = '${type}' and r.subcategory_id = ps.subcategory_id and r.provider_id is null and r.state in ('new', 'sent') and ${open}
        and r.client_id <> $2 and ${SAME_CITY}
      order by r.created_at desc, r.id desc limit ${UNPAGED_LIMIT}) r
    where p.id = $1 and ps.provider_id = p.id order by r.created_at desc, r.id desc limit ${UNPAGED_LIMIT}`;
  return sql.rows<ItemRow>(itemsOf(page), [provider.id, provider.user_id]);
}

/**
 * The users of providers whom an open request matches, by the rule of the available lists, in the order of their profiles: a page of them
 * after `afterId`. Empty once the request is not open any more.
 */
export const matchingProviders = (sql: Sql, requestId: number, afterId: number, limit: number): Promise<{ id: number; user_id: number }[]> =>
  sql.rows<{ id: number; user_id: number }>(
    `select p.id, p.user_id from service_requests r join provider_subcategories ps on ps.subcategory_id = r.subcategory_id
     join provider_profiles p on p.id = ps.provider_id join up_users o on o.id = p.user_id
     where r.id = $1 and ps.provider_id > $2 and r.provider_id is null and r.request_type <> 'normal' and o.is_active and o.deleted_at is null and p.user_id <> r.client_id
       and case when r.request_type = 'urgent' then r.state in ('new', 'sent') and r.expires_at > localtimestamp and p.accepts_urgent
           else r.state = 'sent' and not ${DEADLINE_PASSED} end
       and ${SAME_CITY}
     order by ps.provider_id limit $3`,
    [requestId, afterId, limit],
  );

/** The names that notices need: the request's title, and who stands behind provider profiles. */
export const noticeFacts = (
  sql: Sql,
  requestId: number,
  providerIds: readonly (number | null)[],
): Promise<{ title: string; users: { id: number; user_id: number }[] } | undefined> =>
  sql.one(
    `select r.title, coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'user_id', p.user_id)) from provider_profiles p where p.id = any($2::int[])), '[]') as users
     from service_requests r where r.id = $1`,
    [requestId, providerIds],
  );

export interface Match {
  city: boolean;
  subcategory: boolean;
  /** The provider has picked no sub-category at all. */
  picked_none: boolean;
}

/** How a provider fits a request's city and sub-category. */
export const matchOf = async (sql: Sql, providerId: number, request: { city: string; subcategory_id: number }): Promise<Match> =>
  (await sql.one<Match>(
    `select ($2 = '' or souq_fold(p.city) = '' or souq_fold($2) = souq_fold(p.city)) as city,
            exists (select 1 from provider_subcategories where provider_id = p.id and subcategory_id = $3) as subcategory,
            not exists (select 1 from provider_subcategories where provider_id = p.id) as picked_none
     from provider_profiles p where p.id = $1`,
    [providerId, request.city, request.subcategory_id],
  )) ?? { city: false, subcategory: false, picked_none: false };

export interface OfferRow {
  id: number;
  provider_id: number;
  provider_name: string;
  price_minor: number;
  duration_days: number;
  note: string;
  state: 'pending' | 'selected' | 'rejected';
  created_at: Date;
}

export const offersOf = (sql: Sql, requestId: number): Promise<OfferRow[]> =>
  sql.rows<OfferRow>(
    `select o.id, o.provider_id, p.display_name as provider_name, o.price_minor, o.duration_days, o.note, o.state, o.created_at
     from offers o join provider_profiles p on p.id = o.provider_id where o.request_id = $1 order by o.created_at desc, o.id desc limit ${UNPAGED_LIMIT}`,
    [requestId],
  );

export interface LogRow {
  id: number;
  from_status: string;
  to_status: string;
  note: string;
  created_at: Date;
  actor_id: number | null;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
}

export const logsOf = (sql: Sql, requestId: number): Promise<LogRow[]> =>
  sql.rows<LogRow>(
    `select l.id, l.from_status, l.to_status, l.note, l.created_at, l.actor_id, u.username, u.first_name, u.last_name
     from request_status_logs l left join up_users u on u.id = l.actor_id where l.request_id = $1 order by l.id desc limit ${UNPAGED_LIMIT}`,
    [requestId],
  );

export interface OfferCounts {
  pending: number;
  /** The provider's own offer, unless a reopen rejected it. */
  mine: boolean;
}

export const offerCounts = async (sql: Sql, requestId: number, providerId: number | null): Promise<OfferCounts> =>
  (await sql.one<OfferCounts>(
    `select count(*) filter (where state = 'pending')::int as pending, coalesce(bool_or(provider_id = $2 and not (state = 'rejected' and rejected_by_reopen)), false) as mine
     from offers where request_id = $1`,
    [requestId, providerId],
  )) as OfferCounts;

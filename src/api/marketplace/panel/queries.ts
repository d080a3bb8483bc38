import type { Sql, SqlValue } from '../../../platform/db';
import { asciiDigits, isDay, likePattern } from '../../../platform/text';
import type { RequestState, RequestType } from '../process';
import { DUE } from '../queries';

/** SQL of the staff's pages of requests. */

const nameOf = (user: string): string => `coalesce(nullif(trim(concat_ws(' ', ${user}.first_name, ${user}.last_name)), ''), ${user}.username, 'user_' || ${user}.id)`;

export interface StaffRequest {
  id: number;
  title: string;
  request_type: RequestType;
  state: RequestState;
  due: boolean;
  city: string;
  created_at: Date;
  expires_at: Date | null;
  client_id: number;
  client_name: string;
  client_phone: string | null;
  provider_id: number | null;
  provider_name: string | null;
  subcategory_name: string;
  category_name: string;
}

/** Requests as lists show them; conditions on `r`. */
export const STAFF_REQUESTS = `select r.id, r.title, r.request_type, r.state, ${DUE} is true as due, r.city, r.created_at, r.expires_at, r.client_id,
    ${nameOf('u')} as client_name, u.phone as client_phone, r.provider_id, p.display_name as provider_name, s.name as subcategory_name, c.name as category_name
  from service_requests r join up_users u on u.id = r.client_id join service_subcategories s on s.id = r.subcategory_id join service_categories c on c.id = s.category_id
  left join provider_profiles p on p.id = r.provider_id`;

/** A waiting request whose time is over is expired, before the job has said so. One state, so that the index gives its order. */
const inState = (state: string, place: string): string => (state === 'expired' ? `(r.state = ${place} or ${DUE})` : `(r.state = ${place} and ${DUE} is not true)`);

export interface StaffRequestFilter {
  /** Found in title, description or the client's phone. */
  q?: string | undefined;
  status?: string | undefined;
  type?: string | undefined;
  city?: string | undefined;
  /** Riyadh days, both inclusive, `YYYY-MM-DD`; what is no day is ignored. */
  from?: string | undefined;
  to?: string | undefined;
}

interface Condition {
  where: string;
  values: SqlValue[];
}

const MOST_CLIENTS = 1_000;

/** The conditions of a filter, with parameters from `$1` on; words that are no status or type find nothing (spec/operations.md, Filters). */
export function staffRequestFilter({ q, status, type, city, from, to }: StaffRequestFilter): Condition {
  const values: SqlValue[] = [];
  const place = (value: SqlValue): string => `$${values.push(value)}`;
  const where = ['true'];
  if (status) where.push(inState(status, place(status)));
  if (type) where.push(`r.request_type = ${place(type)}`);
  if (city?.trim()) where.push(`souq_fold(r.city) like ${place(likePattern(city))}`);
  if (isDay(from)) where.push(`r.created_at >= ${place(from)}::date - interval '3 hours'`);
  if (isDay(to)) where.push(`r.created_at < ${place(to)}::date + interval '21 hours'`);
  if (q?.trim()) where.push(searched(place(likePattern(asciiDigits(q))), q));
  return { where: where.join(' and '), values };
}

/** Digits may be a phone number too: its owners are found first, so that both ways go by an index. */
function searched(pattern: string, q: string): string {
  const words = `souq_fold(r.title || ' ' || r.description) like ${pattern}`;
  if (!/^[+\d\s]+$/.test(asciiDigits(q))) return words;
  return `(${words} or r.client_id = any(array(select id from up_users where phone like ${pattern} limit ${MOST_CLIENTS})))`;
}

const COLUMN = 20;

/** The newest of a state; waiting ones whose time is over are none of them any more. */
export const newestOf = (sql: Sql, state: RequestState): Promise<StaffRequest[]> =>
  sql.rows<StaffRequest>(`${STAFF_REQUESTS} where ${inState(state, '$1')} order by r.id desc limit ${COLUMN}`, [state]);

/** Urgent ones that nobody has taken yet, the nearest end first. */
export const urgentNow = (sql: Sql): Promise<StaffRequest[]> =>
  sql.rows<StaffRequest>(`${STAFF_REQUESTS} where r.state in ('new', 'sent') and r.expires_at > localtimestamp order by r.expires_at, r.id limit 50`);

/** How many are open, by state. */
export const openCounts = (sql: Sql): Promise<{ state: RequestState; count: number }[]> =>
  sql.rows<{ state: RequestState; count: number }>(
    `select r.state, count(*)::int as count from service_requests r where r.state = any('{new,sent,accepted,in_progress}'::text[]) and ${DUE} is not true group by r.state`,
  );

export interface Candidate {
  id: number;
  name: string;
  city: string;
  rating_avg: string;
  rating_count: number;
  /** His offer, when he made one. */
  price_minor: number | null;
  named: boolean;
  /** He has picked the request's sub-category. */
  skilled: boolean;
}

// Those the request is about first, then those of its sub-category, then any by name.
const CANDIDATES = `with wanted as (
    select o.provider_id as id from offers o where o.request_id = $1 and $2::text is null
    union select r.provider_id from service_requests r where r.id = $1 and r.provider_id is not null and $2::text is null
    union (select ps.provider_id from service_requests r join provider_subcategories ps on ps.subcategory_id = r.subcategory_id where r.id = $1 and $2::text is null
      order by ps.provider_id desc limit 200)
    union select * from (select souq_search_providers($2, '%') as id) found where $2::text is not null)
  select p.id, p.display_name as name, p.city, p.rating_avg, p.rating_count, o.price_minor, coalesce(r.provider_id = p.id, false) as named,
    exists (select 1 from provider_subcategories ps where ps.provider_id = p.id and ps.subcategory_id = r.subcategory_id) as skilled
  from wanted w join provider_profiles p on p.id = w.id join up_users u on u.id = p.user_id join service_requests r on r.id = $1
  left join offers o on o.request_id = r.id and o.provider_id = p.id
  where u.is_active and u.deleted_at is null and p.user_id <> r.client_id
  order by named desc, o.id is not null desc, skilled desc, p.rating_count desc, p.id limit 30`;

/** Whom staff may give the request to. @param name what his name must contain; without it those who fit */
export const candidatesFor = (sql: Sql, requestId: number, name: string | undefined): Promise<Candidate[]> =>
  sql.rows<Candidate>(CANDIDATES, [requestId, name?.trim() ? likePattern(name) : null]);

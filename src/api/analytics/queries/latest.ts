import type { Sql } from '../../../platform/db';
import type { RequestState, RequestType } from '../../marketplace';
import type { DayRange } from '../home';

/** The newest rows of a range, for the first page of the staff. */

const nameOf = (alias: string): string => `coalesce(nullif(trim(concat_ws(' ', ${alias}.first_name, ${alias}.last_name)), ''), ${alias}.username, 'user_' || ${alias}.id)`;

// Bounds of days as moments: the index is on the moments.
const SINCE = `($1::date::timestamp - interval '3 hours')`;
const UNTIL = `($2::date::timestamp + interval '21 hours')`;

export interface LatestRequest {
  id: number;
  title: string;
  type: RequestType;
  status: RequestState;
  city: string;
  client_id: number;
  client_name: string;
  provider_id: number | null;
  provider_name: string | null;
  created_at: Date;
}

const REQUESTS = `select r.id, r.title, r.request_type as type, case when r.state in ('new', 'sent') and r.expires_at <= localtimestamp then 'expired' else r.state end as status, r.city,
    u.id as client_id, ${nameOf('u')} as client_name, p.id as provider_id, p.display_name as provider_name, r.created_at
  from service_requests r join up_users u on u.id = r.client_id left join provider_profiles p on p.id = r.provider_id
  where r.created_at >= ${SINCE} and r.created_at < ${UNTIL} order by r.created_at desc, r.id desc limit $3`;

/** Service requests, newest first. */
export const latestRequests = (sql: Sql, { from, to }: DayRange, limit: number): Promise<LatestRequest[]> => sql.rows<LatestRequest>(REQUESTS, [from, to, limit]);

export interface LatestUnified {
  id: number;
  code: string;
  type: string;
  status: string;
  priority: string;
  summary: string;
  requester_id: number;
  requester_name: string;
  assignee_id: number | null;
  assignee_name: string | null;
  team_code: string;
  team_name: string;
  created_at: Date;
}

const UNIFIED = `select r.id, r.code, r.request_type as type, r.state as status, r.priority, r.summary, u.id as requester_id, ${nameOf('u')} as requester_name,
    a.id as assignee_id, case when a.id is not null then ${nameOf('a')} end as assignee_name, r.assigned_team_code as team_code, r.assigned_team_name as team_name, r.created_at
  from unified_requests r join up_users u on u.id = r.requester_id left join up_users a on a.id = r.assigned_user_id
  where r.created_at >= ${SINCE} at time zone 'UTC' and r.created_at < ${UNTIL} at time zone 'UTC' order by r.created_at desc, r.id desc limit $3`;

/** Unified requests, newest first. */
export const latestUnified = (sql: Sql, { from, to }: DayRange, limit: number): Promise<LatestUnified[]> => sql.rows<LatestUnified>(UNIFIED, [from, to, limit]);

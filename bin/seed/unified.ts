import type { Client } from 'pg';

/** Unified requests of seeded reviews and tickets: what daily life writes with each of them, a few statements for all. */

const padded = (id: string): string => `lpad(${id}::text, greatest(6, length(${id}::text)), '0')`;

const REVIEWS = `
insert into unified_requests (id, code, request_type, state, requester_id, assigned_team_code, assigned_team_name, source_app, source_model, source_object_id, summary, metadata,
  created_at, updated_at, closed_at)
select n.unified_id, 'RV' || ${padded('n.unified_id')}, 'reviews', case n.moderation_status when 'approved' then 'new' else 'closed' end, n.client_id, m.code, m.name_ar, 'reviews', 'Review', n.id,
  left(coalesce(nullif(n.comment, ''), 'تقييم ' || n.rating || '/5 للطلب رقم ' || n.request_id), 300),
  jsonb_build_object('request_id', n.request_id, 'provider_id', n.provider_id, 'rating', n.rating), n.created_at, coalesce(n.moderated_at, n.created_at),
  case when n.moderation_status <> 'approved' then coalesce(n.moderated_at, n.created_at) end
from (
  select nextval(pg_get_serial_sequence('unified_requests', 'id'))::int as unified_id, s.* from (
    select * from service_reviews s
    where not exists (select from unified_requests u where u.source_app = 'reviews' and u.source_model = 'Review' and u.source_object_id = s.id) order by s.id
  ) s
) n join support_teams m on m.code = 'content'`;

const TICKETS = `
insert into unified_requests (code, request_type, state, priority, requester_id, assigned_user_id, assigned_team_code, assigned_team_name, source_app, source_model, source_object_id,
  summary, metadata, created_at, updated_at, assigned_at, closed_at)
select t.code, 'helpdesk', t.state, t.priority, t.requester_id, t.assigned_to_id, coalesce(m.code, ''), coalesce(m.name_ar, ''), 'support', 'SupportTicket', t.id,
  t.description, jsonb_build_object('ticket_type', t.ticket_type, 'ticket_code', t.code), t.created_at, t.updated_at, case when t.assigned_to_id is not null then t.assigned_at end,
  case when t.state = 'closed' then t.closed_at end
from support_tickets t left join support_teams m on m.id = t.assigned_team_id
where not exists (select from unified_requests u where u.source_app = 'support' and u.source_model = 'SupportTicket' and u.source_object_id = t.id) order by t.id`;

/** The rows above have no log yet; whatever daily life makes has one from the start. */
const UNLOGGED = `
create temp table seed_unlogged on commit drop as
select u.* from unified_requests u where u.request_type in ('reviews', 'helpdesk') and not exists (select from unified_status_logs l where l.unified_request_id = u.id)`;

const STATUS_LOGS = `
insert into unified_status_logs (unified_request_id, from_status, to_status, changed_by_id, note, created_at)
select id, from_status, to_status, by, note, at from (
  select u.id, 1 as step, '' as from_status, 'new' as to_status, u.requester_id as by, '' as note, u.created_at as at from seed_unlogged u
  union all
  select u.id, 2, 'new', 'closed', s.moderated_by_id, left(s.moderation_note, 200), u.closed_at from seed_unlogged u
    join service_reviews s on u.request_type = 'reviews' and s.id = u.source_object_id where u.state = 'closed'
  union all
  select u.id, 2 + l.id, l.from_status, l.to_status, l.changed_by_id, l.note, l.created_at from seed_unlogged u
    join support_status_logs l on u.request_type = 'helpdesk' and l.ticket_id = u.source_object_id
) logs order by id, step`;

const ASSIGNMENT_LOGS = `
insert into unified_assignment_logs (unified_request_id, to_team_code, to_user_id, changed_by_id, created_at)
select id, assigned_team_code, assigned_user_id, coalesce(assigned_user_id, requester_id), coalesce(assigned_at, created_at) from seed_unlogged
where assigned_team_code <> '' or assigned_user_id is not null order by id`;

/** Inserts the unified requests that are missing, with their logs. */
export async function seedUnified(client: Client): Promise<void> {
  for (const statement of [REVIEWS, TICKETS, UNLOGGED, STATUS_LOGS, ASSIGNMENT_LOGS]) await client.query(statement);
}

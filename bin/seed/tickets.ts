import type { Client } from 'pg';
import { content } from './content';

/** Support tickets in every state, of the demo clients, handled by the demo staff. */

const TICKETS = `
create temp table seed_tickets on commit drop as
select w.*, m.id as team_id, c.id as client_id, s.operator, localtimestamp - make_interval(secs => 86400 * w.days) as created_at
from rows from (jsonb_to_recordset($1::jsonb) as (type text, state text, team text, days float8, description text, comments jsonb))
  with ordinality as w (type, state, team, days, description, comments, position)
left join support_teams m on m.code = w.team
join seed_clients c on c.ord = (w.position * 3) % (select count(*) from seed_clients)
cross join (select min(u.id) as operator from up_users u join user_access_profiles p on p.user_id = u.id
  where u.phone between '0500000201' and '0500000299' and p.level = 'user') s
where s.operator is not null`;

const INSERT = `
insert into support_tickets (requester_id, ticket_type, state, description, assigned_team_id, assigned_to_id, assigned_at, returned_at, closed_at, last_action_by_id, created_at, updated_at)
select client_id, type, state, description, team_id, case when state <> 'new' then operator end, case when state <> 'new' then created_at + interval '40 minutes' end,
  case when state = 'returned' then created_at + interval '5 hours' end, case when state = 'closed' then created_at + interval '28 hours' end, case when state <> 'new' then operator end,
  created_at, created_at + case state when 'new' then interval '0' when 'closed' then interval '28 hours' else interval '5 hours' end
from seed_tickets order by created_at
returning id, requester_id, description`;

const LINK = `
alter table seed_tickets add column id integer;
update seed_tickets s set id = t.id from support_tickets t where t.requester_id = s.client_id and t.description = s.description`;

const COMMENTS = `
insert into support_comments (ticket_id, text, is_internal, created_by_id, created_at)
select t.id, line.said ->> 1, line.said ->> 0 = 'internal', case line.said ->> 0 when 'requester' then t.client_id else t.operator end,
  t.created_at + interval '1 hour' + make_interval(mins => (25 * line.position)::int)
from seed_tickets t cross join lateral jsonb_array_elements(t.comments) with ordinality as line (said, position) order by t.id, line.position`;

const LOGS = `
insert into support_status_logs (ticket_id, from_status, to_status, changed_by_id, note, created_at)
select t.id, s.from_status, s.to_status, t.operator, '', t.created_at + s.after
from seed_tickets t cross join lateral (values (1, t.state <> 'new', 'new', 'in_progress', interval '40 minutes'), (2, t.state = 'returned', 'in_progress', 'returned', interval '5 hours'),
  (3, t.state = 'closed', 'in_progress', 'closed', interval '28 hours')) s (step, applies, from_status, to_status, after)
where s.applies order by t.id, s.step`;

/** Inserts the tickets with comments and logs; none where the demo staff is not there. */
export async function seedTickets(client: Client): Promise<void> {
  await client.query(TICKETS, [JSON.stringify(content.tickets())]);
  for (const statement of [INSERT, LINK, COMMENTS, LOGS]) await client.query(statement);
}

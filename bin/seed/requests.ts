import type { Client } from 'pg';
import { content } from './content';
import { days, pick, unit, word } from './sql';

/** Service requests of every type and state over the last 180 days, first staged with the times of their whole life, then inserted. */

/** Providers by sub-category and city: who may make an offer beside whom. */
const MARKET = `
create temp table seed_market on commit drop as
select k.subcategory_id, p.city, p.id as provider_id, row_number() over (partition by k.subcategory_id, p.city order by p.id) - 1 as rank,
  count(*) over (partition by k.subcategory_id, p.city) as total
from seed_picks k join seed_providers p on p.id = k.provider_id`;

/** Days since creation: long enough ago for everything that has happened since. Open urgent requests are minutes old. */
const AGE = `case
  when state in ('completed', 'cancelled', 'expired') then 16 + 164 * ${unit('n', 41)}
  when state = 'in_progress' then 6 + 20 * ${unit('n', 41)}
  when state = 'accepted' then 3.5 + 8 * ${unit('n', 41)}
  when variant = 'reopened' then 2 + 20 * ${unit('n', 41)}
  when request_type = 'urgent' then 0.007 * ${unit('n', 41)}
  else 0.05 + 8 * ${unit('n', 41)} end`;

const CHOSEN = `
create temp table seed_chosen on commit drop as
select d.*, localtimestamp - ${days('d.age')} as created_at
from (
  select r.first * 2 + i as n, l.request_type, l.state, l.variant, l.assigned, l.request_type = 'urgent' as urgent, r.urgent_minutes, ${AGE.replaceAll(/\bn\b/g, 'r.first * 2 + i')} as age,
    floor(case when l.request_type = 'urgent' then (select count(urgent_ord) from seed_providers) else r.providers end * power(${unit('r.first * 2 + i', 42)}, 1.6))::int as anchor_ord,
    ${pick('r.first * 2 + i', 43, 'r.clients')} as client_ord
  from seed_run r cross join lateral generate_series(0, r.requests - 1) i join seed_plan l on l.slot = i % (select count(*)::int from seed_plan)
) d`;

const STAGED = `
create temp table seed_requests on commit drop as
select nextval('service_requests_id_seq')::int as id, s.* from (
  select e.*, case when urgent then case when state in ('new', 'sent') then localtimestamp + ${days(`0.05 + 3 * ${unit('n', 55)}`)} else created_at + make_interval(mins => urgent_minutes) end end as expires_at,
    case when variant in ('client_waiting', 'provider_waiting') then case when urgent then created_at + make_interval(secs => 30 * urgent_minutes) else created_at + ${days(`0.1 + 2.5 * ${unit('n', 50)}`)} end
      when variant = 'client_accepted' then accepted_at + ${days(`0.1 + 1.5 * ${unit('n', 50)}`)}
      when variant = 'provider_working' then started_at + ${days(`1 + 2 * ${unit('n', 50)}`)}
      when variant = 'reopened' then created_at + ${days(`0.3 + 0.7 * ${unit('n', 50)}`)}
      when state = 'expired' then created_at + make_interval(mins => urgent_minutes) end as stopped_at,
    started_at + ${days(`0.3 + 9 * ${unit('n', 51)}`)} as delivered_at,
    case when price is not null and started_at is not null and ${unit('n', 52)} < 0.8 then true else false end as has_inputs
  from (
    select d.*, accepted_at + ${days(`0.1 + 1.4 * ${unit('d.n', 49)}`)} as started_at from (
      select c.n, c.request_type, c.state, c.variant, c.assigned, c.urgent, c.urgent_minutes, c.created_at, client.id as client_id, p.id as anchor_id, p.user_id as anchor_user,
        p.city as anchor_city, k.subcategory_id, t.title, t.description, greatest(50, round((s.price_from + (s.price_to - s.price_from) * ${unit('c.n', 46)}) * case when s.price_from < 100 then 8 else 1 end / 5) * 5)::bigint * 100 as price,
        case when c.urgent then c.created_at + make_interval(secs => 60 * c.urgent_minutes * (0.05 + 0.85 * ${unit('c.n', 48)})) else c.created_at + ${days(`0.05 + 1.9 * ${unit('c.n', 48)}`)} end as accepted_at
      from seed_chosen c join seed_clients client on client.ord = c.client_ord
      left join seed_providers named on not c.urgent and named.ord = c.anchor_ord
      left join seed_providers quick on c.urgent and quick.urgent_ord = c.anchor_ord
      join seed_providers p on p.id = coalesce(named.id, quick.id)
      join seed_picks k on k.provider_id = p.id and k.position = ${pick('c.n', 44, 'p.picks')}
      join seed_texts t on t.subcategory_id = k.subcategory_id and t.position = ${pick('c.n', 45, 2)}
      join seed_services s on s.subcategory_id = k.subcategory_id and s.position = ${pick('c.n', 47, 2)}
    ) d
  ) e order by created_at
) s`;

const worked = `(state in ('in_progress', 'completed') or variant = 'provider_working')`;

const INSERT = `
insert into service_requests (id, client_id, provider_id, subcategory_id, title, description, request_type, state, city, is_urgent, dispatch_mode, expires_at, quote_deadline,
  expected_delivery_at, delivered_at, canceled_at, estimated_service_amount_minor, received_amount_minor, actual_service_amount_minor, cancel_reason,
  provider_inputs_approved, provider_inputs_decided_at, provider_inputs_decision_note, created_at, updated_at)
select id, client_id, case when assigned then anchor_id end, subcategory_id, title, description, request_type, state,
  case when request_type <> 'normal' and ${unit('n', 56)} < 0.25 then '' else anchor_city end, urgent, case when urgent and n % 3 = 0 then 'nearest' else 'all' end, expires_at,
  case when request_type = 'competitive' and ${unit('n', 57)} < 0.7 then case when state in ('new', 'sent') then current_date + 2 + ${pick('n', 58, 12)} else created_at::date + 5 end end,
  case when inputs then started_at + ${days(`2 + 8 * ${unit('n', 59)}`)} end, case when state = 'completed' then delivered_at end,
  case when state in ('cancelled', 'expired') then stopped_at end, case when inputs then price end, case when inputs then price / 10000 * 100 * ${pick('n', 60, 6)} * 10 end,
  case when state = 'completed' then price * (95 + ${pick('n', 61, 21)}) / 10000 * 100 end,
  case variant when 'client_waiting' then ${word('client_waiting', 'n', 62)} when 'client_accepted' then ${word('client_accepted', 'n', 62)}
    when 'provider_waiting' then ${word('provider_waiting', 'n', 62)} when 'provider_working' then ${word('provider_working', 'n', 62)}
    else case when state = 'expired' then $1 else '' end end,
  approved, case when approved is not null then decided_at end, case approved when true then $2 when false then $3 else '' end, created_at,
  case when state = 'completed' then delivered_at when state in ('cancelled', 'expired') then stopped_at when approved is not null then decided_at
    when state = 'in_progress' then started_at when state = 'accepted' then accepted_at when variant = 'reopened' then stopped_at + interval '9 hours' else created_at end
from seed_lives order by id`;

/** The inputs' decision: completed work had it approved, running work is undecided, approved or refused. */
const LIVES = `
create temp table seed_lives on commit drop as
select r.*, r.started_at + (case when state = 'completed' then r.delivered_at else least(r.stopped_at, localtimestamp) end - r.started_at) * 0.3 as decided_at,
  has_inputs and ${worked} as inputs,
  case when not (has_inputs and ${worked}) then null when state <> 'in_progress' or ${unit('n', 53)} < 0.5 then true when ${unit('n', 53)} < 0.6 then false end as approved
from seed_requests r`;

/** Stages and inserts the requests of the run. */
export async function seedRequests(client: Client): Promise<void> {
  const { expiry_reason, decision_notes } = content.phrases();
  await client.query(MARKET);
  await client.query(CHOSEN);
  await client.query('analyze seed_chosen');
  await client.query(STAGED);
  await client.query(LIVES);
  await client.query('create unique index on seed_market (subcategory_id, city, rank)');
  await client.query('analyze seed_market, seed_lives');
  await client.query(INSERT, [expiry_reason, decision_notes.approved, decision_notes.refused]);
}

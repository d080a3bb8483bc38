-- spec/analytics.md, and Home of spec/backoffice.md (section 4): how many facts of a kind there are of each Riyadh day, kept in the transaction of the fact.

create or replace function souq_riyadh_day(moment timestamp) returns date language sql immutable parallel safe strict as $$ select (moment + interval '3 hours')::date $$;
create or replace function souq_riyadh_day(moment timestamptz) returns date language sql immutable parallel safe strict as $$ select (moment at time zone 'Asia/Riyadh')::date $$;

-- A figure is the sum over its slots: writers on different connections keep to different rows and do not wait for each other.
create table if not exists analytics_days (
  fact text not null,
  day date not null,
  kind text not null,
  state text not null,
  slot smallint not null,
  facts bigint not null,
  total_minor bigint not null,
  primary key (fact, day, kind, state, slot)
) with (fillfactor = 70);

-- What is counted: expressions over the columns of the source. The triggers, the first filling and the nightly comparison all read these.
create table if not exists analytics_facts (
  fact text primary key,
  source text not null,
  day text not null,
  kind text not null,
  state text not null,
  total text not null,
  counted text not null
);

-- The figures of a fact from the rows themselves. Stable: read by the snapshot of the statement that asks.
create or replace function souq_raw_days(wanted text) returns table (day date, kind text, state text, facts bigint, total_minor bigint) language plpgsql stable as $$
declare f analytics_facts;
begin
  select * into strict f from analytics_facts a where a.fact = wanted;
  return query execute format('select %s, %s, %s, count(*), coalesce(sum(%s), 0)::bigint from %s where %s group by 1, 2, 3', f.day, f.kind, f.state, f.total, f.source, f.counted);
end $$;

-- Counts a fact from now on: three triggers on its table, and the rows that are there already when nothing was counted before.
create or replace function souq_count_fact(fact text, source regclass, day text, kind text, state text, total text default '0', counted text default 'true') returns void
language plpgsql as $function$
declare name text := format('%s_analytics_%s', source::text, fact);
declare part text := format('select %s as day, %s as kind, %s as state, %%s as facts, %%s (%s)::bigint as total_minor from %%s where %s', day, kind, state, total, counted);
declare changed text;
begin
  insert into analytics_facts values (fact, source::text, day, kind, state, total, counted)
  on conflict on constraint analytics_facts_pkey do update
    set source = excluded.source, day = excluded.day, kind = excluded.kind, state = excluded.state, total = excluded.total, counted = excluded.counted;
  foreach changed in array array['insert', 'update', 'delete'] loop
    execute format(
      $body$create or replace function %I() returns trigger language plpgsql as $trigger$
      begin
        insert into analytics_days as d (fact, day, kind, state, slot, facts, total_minor)
        select %L, c.day, c.kind, c.state, pg_backend_pid() %% 16, sum(c.facts), sum(c.total_minor) from (%s) c
        group by 2, 3, 4 having sum(c.facts) <> 0 or sum(c.total_minor) <> 0 order by 2, 3, 4
        on conflict (fact, day, kind, state, slot) do update set facts = d.facts + excluded.facts, total_minor = d.total_minor + excluded.total_minor;
        return null;
      end $trigger$
      $body$,
      name || '_' || changed, fact,
      case changed when 'insert' then format(part, 1, '', 'added') when 'delete' then format(part, -1, '-', 'removed')
        else format(part, 1, '', 'added') || ' union all ' || format(part, -1, '-', 'removed') end);
    execute format('create or replace trigger %I after %s on %s referencing %s for each statement execute function %I()', name || '_' || changed, changed, source,
      case changed when 'insert' then 'new table as added' when 'delete' then 'old table as removed' else 'old table as removed new table as added' end, name || '_' || changed);
  end loop;
  if not exists (select from analytics_days d where d.fact = souq_count_fact.fact) then
    insert into analytics_days select souq_count_fact.fact, r.day, r.kind, r.state, 0, r.facts, r.total_minor from souq_raw_days(souq_count_fact.fact) r;
  end if;
end $function$;

-- Paid invoices by the day of the payment; those without one have no day.
select souq_count_fact('paid', 'invoices', $$coalesce(souq_riyadh_day(paid_at), '-infinity')$$, 'currency::text', $$''$$, 'total_minor', $$state = 'paid'$$);
-- All others by the day on which they came.
select souq_count_fact('invoice', 'invoices', 'souq_riyadh_day(created_at)', $$''$$, 'state::text');
select souq_count_fact('request', 'service_requests', 'souq_riyadh_day(created_at)', 'request_type::text', 'state::text');
select souq_count_fact('unified', 'unified_requests', 'souq_riyadh_day(created_at)', $$''$$, 'state');
select souq_count_fact('ticket', 'support_tickets', 'souq_riyadh_day(created_at)', $$''$$, 'state');
-- Of these only how many there are in each state is asked, never of a day.
select souq_count_fact('verification', 'verification_requests', $$'-infinity'::date$$, $$''$$, 'state');
select souq_count_fact('promo', 'promo_requests', $$'-infinity'::date$$, $$''$$, 'state');
select souq_count_fact('subscription', 'subscriptions', $$'-infinity'::date$$, $$''$$, 'state');
select souq_count_fact('extra', 'extra_purchases', $$'-infinity'::date$$, $$''$$, 'state');

-- The newest of a range, and the export in its order.
create index if not exists service_requests_age on service_requests (created_at desc, id desc);
create index if not exists invoices_paid_newest on invoices (paid_at desc nulls last, id desc) where state = 'paid';
create index if not exists provider_profiles_verified on provider_profiles (id) where is_verified_blue or is_verified_green;
create index if not exists provider_profiles_urgent_only on provider_profiles (id) where accepts_urgent;

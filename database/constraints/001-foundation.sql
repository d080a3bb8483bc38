-- Functions, plain tables and guards that Strapi's schema sync cannot express. Idempotent; see src/platform/db/constraints.ts.

create extension if not exists pg_trgm;

-- Folding of spec/providers.md; the same rule as foldText() in src/platform/text/fold.ts.
create or replace function souq_fold(value text) returns text language sql immutable parallel safe strict as $$
  select btrim(lower(translate(
    regexp_replace(normalize(value, nfc), '[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]', '', 'g'),
    E'\u0622\u0623\u0625\u0671\u0649\u06cc\u0629\u06a9',
    E'\u0627\u0627\u0627\u0627\u064a\u064a\u0647\u0643')), E' \t\n\r\u00a0')
$$;

create or replace function souq_document_id() returns text language sql volatile as $$
  select substr(md5(gen_random_uuid()::text), 1, 24)
$$;

-- Rows written by SQL get what Strapi's entity manager would have given them.
do $$
declare target text;
begin
  foreach target in array array['up_users', 'service_categories', 'service_subcategories', 'provider_profiles', 'provider_services', 'portfolio_items',
    'spotlight_items', 'regions', 'cities', 'service_requests', 'offers', 'request_status_logs', 'request_attachments', 'service_reviews', 'promo_placeholders', 'files'] loop
    execute format('alter table %I alter column document_id set default souq_document_id(), alter column created_at set default now(),
      alter column updated_at set default now(), alter column published_at set default now()', target);
    execute format('create unique index if not exists %I on %I (document_id)', target || '_document_unique', target);
  end loop;
end $$;

-- A foreign key with the wanted action. The sync makes one of its own (set null), which would fire first: it goes, see below.
create or replace function souq_foreign_key(source regclass, source_column text, target regclass, action text) returns void language plpgsql as $$
declare name text := format('%s_%s_souq_fk', source::text, source_column);
begin
  if not exists (select 1 from pg_constraint where conname = name and conrelid = source) then
    execute format('alter table %s add constraint %I foreign key (%I) references %s (id) on delete %s', source, name, source_column, target, action);
  end if;
end $$;

-- Drops the sync's keys on columns that have one of ours. At every boot, since a changed schema brings them back.
create or replace function souq_drop_twin_keys() returns void language plpgsql as $$
declare twin record;
begin
  for twin in
    select other.conrelid::regclass as source, other.conname as name from pg_constraint ours
    join pg_constraint other on other.conrelid = ours.conrelid and other.conkey = ours.conkey and other.contype = 'f' and other.oid <> ours.oid
    where ours.contype = 'f' and ours.conname like '%\_souq\_fk' and other.confdeltype = 'n'
  loop
    execute format('alter table %s drop constraint %I', twin.source, twin.name);
  end loop;
end $$;

create or replace function souq_check(source regclass, name text, expression text) returns void language plpgsql as $$
begin
  if not exists (select 1 from pg_constraint where conname = name and conrelid = source) then
    execute format('alter table %s add constraint %I check (%s)', source, name, expression);
  end if;
end $$;

-- The sync leaves relation columns nullable; setting it again is free once it holds.
create or replace function souq_required(source regclass, variadic source_columns text[]) returns void language plpgsql as $$
declare source_column text;
begin
  foreach source_column in array source_columns loop
    execute format('alter table %s alter column %I set not null', source, source_column);
  end loop;
end $$;

create or replace function souq_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;

-- Sessions: spec/auth-password.md, session.
create table if not exists sessions (
  id bigint generated always as identity primary key,
  jti uuid not null unique,
  family uuid not null,
  user_id integer not null references up_users (id) on delete cascade,
  surface text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  rotated_at timestamptz,
  revoked_at timestamptz,
  ip text not null default '',
  user_agent text not null default ''
);
create index if not exists sessions_family on sessions (family);
create index if not exists sessions_user on sessions (user_id) where revoked_at is null;
create index if not exists sessions_expiry on sessions (expires_at);

create table if not exists idempotency_keys (
  user_id integer not null references up_users (id) on delete cascade,
  scope text not null,
  key text not null,
  fingerprint text not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (user_id, scope, key)
);
create index if not exists idempotency_keys_age on idempotency_keys (created_at);

-- Which job workers live: src/platform/jobs/liveness.ts.
create table if not exists worker_heartbeats (
  worker_id text primary key,
  seen_at timestamptz not null default now()
);

-- The one audit table of the product: spec/backoffice.md, section 5.
create table if not exists audit_logs (
  id bigint generated always as identity primary key,
  area text not null default 'services',
  actor_id integer,
  actor_label varchar(255) not null default '',
  action varchar(64) not null,
  reference_type varchar(60) not null default '',
  reference_id varchar(60) not null default '',
  reference_label varchar(500) not null default '',
  reason varchar(2000) not null default '',
  ip_address text not null default '',
  user_agent varchar(500) not null default '',
  extra jsonb not null default '{}' check (octet_length(extra::text) <= 8192),
  created_at timestamptz not null default now()
);
create index if not exists audit_logs_area on audit_logs (area, created_at);
create index if not exists audit_logs_action on audit_logs (area, action, created_at);
create index if not exists audit_logs_actor on audit_logs (actor_id, created_at);
create index if not exists audit_logs_reference on audit_logs (reference_type, reference_id);
create or replace trigger audit_logs_append_only before update or delete on audit_logs for each row execute function souq_refuse_change();
create or replace trigger audit_logs_no_truncate before truncate on audit_logs for each statement execute function souq_refuse_change();

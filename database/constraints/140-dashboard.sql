-- Sign-ins of the staff dashboard (spec/backoffice.md, section 3). The cookie holds a random id; here stands its hash only.

create table if not exists dashboard_sessions (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  -- The number a code was asked for.
  phone varchar(20) not null,
  -- Whom the right code signed in, and his session family; both null before.
  user_id integer references up_users (id) on delete cascade,
  family uuid,
  -- The code, sealed, where a helper of development or staging shows it on the page that asks for it.
  dev_code text,
  -- Messages for the next page.
  flashes jsonb not null default '[]',
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint dashboard_sessions_verified check ((user_id is null) = (family is null))
);
create index if not exists dashboard_sessions_user on dashboard_sessions (user_id) where user_id is not null;
create index if not exists dashboard_sessions_end on dashboard_sessions (expires_at);

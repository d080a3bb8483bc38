-- Uploaded bytes and their links (src/platform/uploads).

-- Reading the media of an entry, in order, without a sort.
create index if not exists files_related_mph_target on files_related_mph (related_id, related_type, field, "order", id);

-- One row an object at the upload provider, written before its bytes are put. Unclaimed = no row of files names it.
create table if not exists stored_objects (
  hash text primary key,
  ext text not null,
  provider text not null,
  claimed boolean not null default false,
  created_at timestamptz not null default now()
);
create index if not exists stored_objects_unclaimed on stored_objects (created_at) where not claimed;

-- Large files that a client sends on its own, ahead of the request that uses them.
create table if not exists direct_uploads (
  id uuid primary key,
  user_id integer not null references up_users (id) on delete cascade,
  file_name text not null,
  size bigint not null check (size > 0),
  object_key text not null unique,
  state text not null default 'pending' check (state in ('pending', 'received', 'used')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index if not exists direct_uploads_user on direct_uploads (user_id);
create index if not exists direct_uploads_expiry on direct_uploads (expires_at);

-- Files that only signed, expiring addresses open (src/platform/uploads/private-files.ts).

-- One row a file, written before its bytes are put. Unclaimed = no row of a domain names it; the sweep takes it.
create table if not exists private_files (
  id integer generated always as identity primary key,
  object_key text not null unique,
  kind text not null check (kind in ('image', 'video', 'audio', 'document')),
  mime text not null,
  size bigint not null check (size > 0),
  claimed boolean not null default false,
  created_at timestamptz not null default now()
);
create index if not exists private_files_unclaimed on private_files (created_at) where not claimed;

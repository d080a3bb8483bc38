-- spec/settings.md, section 3: what administrators of the desk save. Values are encrypted, see src/platform/crypto/vault.ts.

create table if not exists desk_settings (
  key varchar(40) primary key check (key ~ '^[A-Z][A-Z_]*$'),
  value text not null check (value like 'v1.%'),
  -- The secret that encrypted the value.
  key_id text not null,
  updated_at timestamptz not null default now(),
  updated_by integer references up_users (id) on delete restrict
);
create index if not exists desk_settings_updated_by on desk_settings (updated_by);

-- spec/system-status.md, section 3: what the last scheduled check of a configured service found.

create table if not exists integration_states (
  name text primary key check (name in ('zid', 'openai', 'whatsapp', 'email')),
  ok boolean not null,
  -- Why, as a word of src/api/system-status/rules.ts; the HTTP status where there was one.
  outcome text not null,
  status_code integer,
  checked_at timestamptz not null,
  changed_at timestamptz not null
);

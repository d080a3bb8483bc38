-- spec/verification.md

create table if not exists verification_requests (
  id integer generated always as identity primary key,
  code varchar(20) not null generated always as ('AD' || lpad(id::text, greatest(6, length(id::text)), '0')) stored unique,
  requester_id integer not null references up_users (id) on delete restrict,
  badge_type text check (badge_type in ('blue', 'green')),
  priority smallint not null default 2 check (priority between 1 and 3),
  state text not null default 'new' check (state in ('new', 'in_review', 'rejected', 'approved', 'pending_payment', 'active', 'expired')),
  admin_note varchar(300) not null default '',
  reject_reason varchar(300) not null default '',
  assigned_to_id integer references up_users (id) on delete set null,
  assigned_at timestamptz,
  invoice_id integer unique references invoices (id) on delete restrict,
  -- Badge code that a renewal by the staff is for; null = the user asked himself.
  renews_code varchar(10),
  requested_at timestamptz not null default now(),
  reviewed_at timestamptz,
  approved_at timestamptz,
  activated_at timestamptz,
  expires_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint verification_requests_paid_for check (state not in ('pending_payment', 'active') or invoice_id is not null),
  constraint verification_requests_running check (state <> 'active' or (activated_at is not null and expires_at is not null))
);
create index if not exists verification_requests_requester on verification_requests (requester_id, id desc);
create index if not exists verification_requests_state on verification_requests (state, id desc);
create index if not exists verification_requests_assigned on verification_requests (assigned_to_id, id desc);
create index if not exists verification_requests_due on verification_requests (expires_at) where state = 'active';
-- One waiting renewal of a badge.
create unique index if not exists verification_requests_renewal on verification_requests (requester_id, renews_code) where state = 'pending_payment' and renews_code is not null;

create table if not exists verification_requirements (
  id integer generated always as identity primary key,
  request_id integer not null references verification_requests (id) on delete cascade,
  badge_type text not null check (badge_type in ('blue', 'green')),
  code varchar(10) not null check (code <> ''),
  title varchar(220) not null,
  is_approved boolean,
  -- The verdict followed from the documents: they are asked again at the next finalize.
  from_documents boolean not null default false,
  decision_note varchar(300) not null default '',
  decided_by_id integer references up_users (id) on delete set null,
  decided_at timestamptz,
  sort_order integer not null default 0,
  unique (request_id, code)
);

create table if not exists verification_attachments (
  id integer generated always as identity primary key,
  requirement_id integer not null references verification_requirements (id) on delete cascade,
  file_id integer not null unique references private_files (id) on delete restrict,
  uploaded_by_id integer references up_users (id) on delete set null,
  uploaded_at timestamptz not null default now()
);
create index if not exists verification_attachments_requirement on verification_attachments (requirement_id, id);

create table if not exists verification_documents (
  id integer generated always as identity primary key,
  request_id integer not null references verification_requests (id) on delete cascade,
  doc_type text not null check (doc_type in ('id', 'cr', 'iban', 'license', 'other', 'national_id', 'certificate')),
  title varchar(160) not null default '',
  file_id integer not null unique references private_files (id) on delete restrict,
  is_approved boolean,
  decision_note varchar(300) not null default '',
  decided_by_id integer references up_users (id) on delete set null,
  decided_at timestamptz,
  uploaded_by_id integer references up_users (id) on delete set null,
  uploaded_at timestamptz not null default now()
);
create index if not exists verification_documents_request on verification_documents (request_id, id);

create table if not exists verified_badges (
  id integer generated always as identity primary key,
  user_id integer not null references up_users (id) on delete restrict,
  badge_type text not null check (badge_type in ('blue', 'green')),
  verification_code varchar(10) not null,
  verification_title varchar(220) not null,
  request_id integer not null references verification_requests (id) on delete restrict,
  activated_at timestamptz not null,
  expires_at timestamptz not null,
  is_active boolean not null default true,
  constraint verified_badges_period check (expires_at >= activated_at)
);
create unique index if not exists verified_badges_one_active on verified_badges (user_id, verification_code) where is_active;
create index if not exists verified_badges_user on verified_badges (user_id, badge_type) where is_active;
create index if not exists verified_badges_request on verified_badges (request_id);
create index if not exists verified_badges_due on verified_badges (expires_at) where is_active;

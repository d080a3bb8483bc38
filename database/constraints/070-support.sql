-- spec/support.md

create table if not exists support_teams (
  id integer generated always as identity primary key,
  code varchar(50) not null unique,
  name_ar varchar(120) not null,
  is_active boolean not null default true,
  sort_order integer not null default 0
);

insert into support_teams (code, name_ar, sort_order) values
  ('tech', 'الدعم الفني', 10),
  ('subs', 'الاشتراكات', 20),
  ('verify', 'التوثيق', 30),
  ('content', 'المحتوى', 40),
  ('promo', 'الإعلانات والترويج', 50),
  ('extras', 'الخدمات الإضافية', 60)
on conflict (code) do nothing;

create table if not exists support_tickets (
  id integer generated always as identity primary key,
  code varchar(20) not null generated always as ('HD' || lpad(id::text, greatest(6, length(id::text)), '0')) stored unique,
  requester_id integer not null references up_users (id) on delete restrict,
  ticket_type text not null check (ticket_type in ('tech', 'subs', 'verify', 'suggest', 'ads', 'complaint', 'extras')),
  state text not null default 'new' check (state in ('new', 'in_progress', 'returned', 'closed')),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high')),
  description varchar(300) not null check (btrim(description) <> ''),
  assigned_team_id integer references support_teams (id) on delete restrict,
  assigned_to_id integer references up_users (id) on delete restrict,
  assigned_at timestamptz,
  returned_at timestamptz,
  closed_at timestamptz,
  last_action_by_id integer references up_users (id) on delete restrict,
  reported_kind varchar(30) not null default '',
  reported_object_id varchar(50) not null default '',
  reported_user_id integer references up_users (id) on delete restrict,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state <> 'closed' or closed_at is not null)
);
create index if not exists support_tickets_requester on support_tickets (requester_id, id desc);
create index if not exists support_tickets_state on support_tickets (state, ticket_type);
create index if not exists support_tickets_assignee on support_tickets (assigned_to_id, state);
create index if not exists support_tickets_words on support_tickets using gin (souq_fold(code || ' ' || description) gin_trgm_ops);

create table if not exists support_comments (
  id integer generated always as identity primary key,
  ticket_id integer not null references support_tickets (id) on delete cascade,
  text varchar(300) not null check (btrim(text) <> ''),
  is_internal boolean not null default false,
  created_by_id integer references up_users (id) on delete restrict,
  created_at timestamptz not null default now()
);
create index if not exists support_comments_ticket on support_comments (ticket_id, id);

create table if not exists support_attachments (
  id integer generated always as identity primary key,
  ticket_id integer not null references support_tickets (id) on delete cascade,
  file_id integer not null unique references private_files (id) on delete restrict,
  uploaded_by_id integer not null references up_users (id) on delete restrict,
  created_at timestamptz not null default now()
);
create index if not exists support_attachments_ticket on support_attachments (ticket_id, id);

create table if not exists support_status_logs (
  id integer generated always as identity primary key,
  ticket_id integer not null references support_tickets (id) on delete cascade,
  from_status text not null,
  to_status text not null,
  changed_by_id integer references up_users (id) on delete restrict,
  note varchar(200) not null default '',
  created_at timestamptz not null default now()
);
create index if not exists support_status_logs_ticket on support_status_logs (ticket_id, id desc);

-- spec/notifications.md, and the notification rows of spec/stores.md

create table if not exists notifications (
  id bigint generated always as identity primary key,
  user_id integer not null references up_users (id) on delete cascade,
  -- What it tells of: a redelivered event notifies once.
  event_id varchar(200) not null,
  title varchar(255) not null,
  body varchar(5000) not null,
  kind varchar(50) not null default 'info',
  url varchar(300) not null default '',
  audience_mode text not null default 'shared' check (audience_mode in ('client', 'provider', 'shared')),
  notification_type text not null default 'system'
    check (notification_type in ('order', 'payment', 'system', 'promotion', 'order_update', 'new_product', 'sale', 'app_update', 'ticket_update')),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  is_urgent boolean not null generated always as (priority = 'urgent') stored,
  image_url text,
  related_object_id integer,
  related_object_type varchar(100),
  meta jsonb not null default '{}',
  read_at timestamptz,
  is_read boolean not null generated always as (read_at is not null) stored,
  is_pinned boolean not null default false,
  is_follow_up boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index if not exists notifications_event_user on notifications (event_id, user_id);
-- The list in its order, page by page.
create index if not exists notifications_list on notifications (user_id, is_pinned desc, is_urgent desc, id desc);
-- The unread count, which apps ask for every few seconds.
create index if not exists notifications_unread on notifications (user_id, audience_mode) where read_at is null;
create index if not exists notifications_age on notifications (created_at) where not is_pinned and not is_follow_up;

create table if not exists event_logs (
  id bigint generated always as identity primary key,
  event_type text not null check (event_type in ('request_created', 'request_assigned', 'offer_created', 'offer_selected', 'status_changed', 'message_new')),
  actor_id integer,
  target_user_id integer not null,
  request_id integer,
  offer_id integer,
  message_id bigint,
  meta jsonb not null default '{}',
  created_at timestamptz not null default now()
);
create index if not exists event_logs_target on event_logs (target_user_id, id);
create index if not exists event_logs_request on event_logs (request_id, id) where request_id is not null;
create or replace trigger event_logs_append_only before update or delete on event_logs for each row execute function souq_refuse_change();
create or replace trigger event_logs_no_truncate before truncate on event_logs for each statement execute function souq_refuse_change();

create table if not exists notification_preferences (
  user_id integer not null references up_users (id) on delete cascade,
  key varchar(80) not null,
  enabled boolean not null default true,
  tier text not null check (tier in ('basic', 'leading', 'professional', 'extra')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, key)
);

create table if not exists device_tokens (
  id integer generated always as identity primary key,
  user_id integer not null references up_users (id) on delete cascade,
  token varchar(500) not null unique,
  platform text not null check (platform in ('android', 'ios', 'web')),
  is_active boolean not null default true,
  -- Columns of the shop APIs.
  device_id varchar(255) not null default '',
  app_version varchar(50) not null default '',
  device_model varchar(100) not null default '',
  os_version varchar(50) not null default '',
  notifications_enabled boolean not null default true,
  last_seen_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index if not exists device_tokens_user on device_tokens (user_id, platform, is_active);

-- Jobs that were given up: src/platform/jobs/dead-letters.ts.
create table if not exists dead_letters (
  id bigint generated always as identity primary key,
  job_id bigint not null,
  task text not null,
  payload json not null,
  job_key text,
  attempts integer not null,
  last_error text not null default '',
  enqueued_at timestamptz not null,
  failed_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'requeued', 'discarded')),
  resolved_at timestamptz,
  resolved_by integer references up_users (id) on delete set null,
  resolved_label varchar(255) not null default '',
  check ((state = 'open') = (resolved_at is null))
);
create index if not exists dead_letters_list on dead_letters (state, id desc);
create index if not exists dead_letters_failed on dead_letters (failed_at);

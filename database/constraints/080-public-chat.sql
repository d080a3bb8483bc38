-- spec/public-chat.md

create table if not exists desk_conversations (
  id uuid primary key default gen_random_uuid(),
  channel text not null default 'public' check (channel in ('public', 'whatsapp')),
  visitor_name varchar(120) not null check (visitor_name <> ''),
  state text not null default 'open' check (state in ('open', 'closed')),
  assigned_to integer references up_users (id) on delete set null,
  page_origin varchar(255),
  ip_hash text,
  -- Names the customer of another channel; at most one conversation with him is open.
  customer_key text,
  created_at timestamptz not null default now(),
  last_message_at timestamptz not null default now(),
  closed_at timestamptz,
  -- When staff were last told of an unanswered visitor.
  noticed_at timestamptz,
  check ((state = 'closed') = (closed_at is not null)),
  check ((channel = 'whatsapp') = (customer_key is not null))
);
create index if not exists desk_conversations_list on desk_conversations (state, last_message_at desc, id desc);
create index if not exists desk_conversations_newest on desk_conversations (last_message_at desc, id desc);
create index if not exists desk_conversations_assignee on desk_conversations (assigned_to) where assigned_to is not null;
create unique index if not exists desk_conversations_customer on desk_conversations (customer_key) where state = 'open';

create table if not exists desk_messages (
  id bigint generated always as identity primary key,
  -- Without one: the internal channel of the staff.
  conversation_id uuid references desk_conversations (id) on delete cascade,
  sender_id integer references up_users (id) on delete restrict,
  visitor_name varchar(120),
  content text not null check (char_length(content) between 1 and 4096),
  is_command boolean not null default false,
  -- Whether a visitor's socket got it; null where there is no visitor to get it.
  delivered boolean,
  created_at timestamptz not null default now(),
  check ((sender_id is null) = (visitor_name is not null)),
  check (conversation_id is not null or sender_id is not null),
  check (not is_command or conversation_id is null)
);
create index if not exists desk_messages_conversation on desk_messages (conversation_id, id);
create index if not exists desk_messages_internal on desk_messages (id) where conversation_id is null;
create index if not exists desk_messages_sender on desk_messages (sender_id);
create index if not exists desk_messages_age on desk_messages (created_at);

-- Ids that the staff's clients gave their messages: a repeat within ten minutes is not stored again.
create table if not exists desk_client_ids (
  sender_id integer not null references up_users (id) on delete cascade,
  client_id varchar(64) not null,
  message_id bigint references desk_messages (id) on delete cascade,
  used_at timestamptz not null default now(),
  primary key (sender_id, client_id)
);
create index if not exists desk_client_ids_message on desk_client_ids (message_id);
create index if not exists desk_client_ids_age on desk_client_ids (used_at);

-- Sockets that are open now, in any process; one that has not been seen for a while died with its process.
create table if not exists desk_sockets (
  id uuid primary key,
  process_id uuid not null,
  user_id integer references up_users (id) on delete cascade,
  ip_hash text,
  seen_at timestamptz not null default now(),
  check ((user_id is null) = (ip_hash is not null))
);
create index if not exists desk_sockets_process on desk_sockets (process_id);
create index if not exists desk_sockets_ip on desk_sockets (ip_hash) where ip_hash is not null;
create index if not exists desk_sockets_staff on desk_sockets (seen_at) where user_id is not null;

-- One-time keys to the staff socket for browsers, which cannot send a header with it. Only hashes are kept.
create table if not exists desk_tickets (
  ticket_hash text primary key,
  user_id integer not null references up_users (id) on delete cascade,
  family uuid not null,
  token_expires_at timestamptz not null,
  expires_at timestamptz not null
);
create index if not exists desk_tickets_age on desk_tickets (expires_at);

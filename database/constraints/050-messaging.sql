-- spec/messaging.md

create table if not exists threads (
  id integer generated always as identity primary key,
  request_id integer references service_requests (id) on delete restrict,
  provider_id integer references provider_profiles (id) on delete restrict,
  is_direct boolean not null,
  participant_1 integer not null references up_users (id) on delete restrict,
  participant_2 integer references up_users (id) on delete restrict,
  context_mode text not null default 'shared' check (context_mode in ('client', 'provider', 'shared')),
  last_seq integer not null default 0 check (last_seq >= 0),
  created_at timestamptz not null default now(),
  last_message_at timestamptz,
  -- Since when a request thread takes no messages: the request has another provider, or none.
  closed_at timestamptz,
  check (participant_1 <> participant_2),
  check (is_direct = (request_id is null)),
  check (case when is_direct then participant_2 is not null and provider_id is null and closed_at is null else (provider_id is null) = (participant_2 is null) end)
);
create unique index if not exists threads_request on threads (request_id, coalesce(provider_id, 0)) where request_id is not null;
create unique index if not exists threads_request_open on threads (request_id) where request_id is not null and closed_at is null;
create unique index if not exists threads_pair on threads (least(participant_1, participant_2), greatest(participant_1, participant_2), context_mode) where is_direct;
create index if not exists threads_participants on threads (participant_1, participant_2);
create index if not exists threads_provider on threads (provider_id) where provider_id is not null;
create index if not exists threads_started on threads (participant_1, (coalesce(last_message_at, created_at)) desc, id desc) where is_direct;
create index if not exists threads_received on threads (participant_2, (coalesce(last_message_at, created_at)) desc, id desc) where is_direct;

create table if not exists messages (
  id integer generated always as identity primary key,
  thread_id integer not null references threads (id) on delete restrict,
  sender_id integer not null references up_users (id) on delete restrict,
  -- The number of its sending among the thread's changes.
  seq integer not null check (seq > 0),
  body text not null check (char_length(body) <= 2000),
  attachment_type text not null default '' check (attachment_type in ('', 'audio', 'image', 'file')),
  attachment_name varchar(255) not null default '',
  client_id varchar(64),
  created_at timestamptz not null default clock_timestamp(),
  edited_at timestamptz,
  check (body <> '' or attachment_type <> '')
);
-- Pages, the newest one, and (with the sender) unread counts, without the table.
create unique index if not exists messages_thread on messages (thread_id, id) include (sender_id);
create unique index if not exists messages_client on messages (thread_id, sender_id, client_id) where client_id is not null;
create index if not exists messages_sender on messages (sender_id);

-- How many messages a thread holds; those of earlier databases are counted once.
do $$ begin
  if not exists (select from pg_attribute where attrelid = 'threads'::regclass and attname = 'message_count' and not attisdropped) then
    alter table threads add column message_count integer not null default 0 check (message_count >= 0);
    update threads t set message_count = (select count(*) from messages m where m.thread_id = t.id);
  end if;
end $$;

-- Every reading takes the thread's lock and marks all that was unread up to some message, others' and own apart. So the marks of a user in
-- a thread reach without a gap up to the largest one of each kind, and what is unread lies behind it.
create table if not exists message_reads (
  message_id integer not null,
  user_id integer not null references up_users (id) on delete cascade,
  thread_id integer not null,
  is_own boolean not null,
  read_at timestamptz not null default clock_timestamp(),
  primary key (message_id, user_id),
  foreign key (thread_id, message_id) references messages (thread_id, id) on delete cascade
);
create index if not exists message_reads_last on message_reads (thread_id, user_id, is_own, message_id);
create index if not exists message_reads_user on message_reads (user_id);

-- message_id is no foreign key: a change outlives its message.
create table if not exists thread_changes (
  thread_id integer not null references threads (id) on delete restrict,
  seq integer not null check (seq > 0),
  type text not null check (type in ('message', 'edited', 'deleted', 'read')),
  message_id integer,
  payload jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp(),
  primary key (thread_id, seq),
  check ((type = 'read') = (message_id is null))
);

create table if not exists thread_user_states (
  thread_id integer not null references threads (id) on delete cascade,
  user_id integer not null references up_users (id) on delete cascade,
  is_favorite boolean not null default false,
  favorite_label text not null default '' check (favorite_label in ('', 'potential_client', 'important_conversation', 'incomplete_contact')),
  client_label text not null default '' check (client_label in ('', 'potential', 'current', 'past')),
  is_archived boolean not null default false,
  archived_at timestamptz,
  is_blocked boolean not null default false,
  blocked_at timestamptz,
  primary key (thread_id, user_id),
  check (is_favorite or favorite_label = ''),
  check (is_archived = (archived_at is not null)),
  check (is_blocked = (blocked_at is not null))
);
create index if not exists thread_user_states_user on thread_user_states (user_id, thread_id desc);
create index if not exists thread_user_states_favorite on thread_user_states (user_id, thread_id) where is_favorite;
create index if not exists thread_user_states_archived on thread_user_states (user_id, thread_id) where is_archived;
create index if not exists thread_user_states_blocked on thread_user_states (user_id, thread_id) where is_blocked;

-- A request changes hands, whatever wrote it: the thread opened before there was a provider goes to him (or, when he had one already, is
-- dropped for that one), his thread opens, every other one closes. In the same transaction, so no message slips into a closed thread.
create or replace function souq_hand_over_threads() returns trigger language plpgsql as $$
begin
  if new.provider_id is not null then
    delete from threads t where t.request_id = new.id and t.provider_id is null
      and exists (select 1 from threads own where own.request_id = new.id and own.provider_id = new.provider_id)
      and not exists (select 1 from thread_changes c where c.thread_id = t.id);
    update threads t set provider_id = p.id, participant_2 = p.user_id from provider_profiles p
      where t.request_id = new.id and t.provider_id is null and p.id = new.provider_id
        and not exists (select 1 from threads own where own.request_id = new.id and own.provider_id = new.provider_id);
  end if;
  update threads set closed_at = clock_timestamp() where request_id = new.id and closed_at is null and provider_id is distinct from new.provider_id;
  update threads set closed_at = null where request_id = new.id and closed_at is not null and provider_id is not distinct from new.provider_id;
  return null;
end $$;
create or replace trigger service_requests_hand_over after update of provider_id on service_requests for each row
  when (old.provider_id is distinct from new.provider_id) execute function souq_hand_over_threads();

-- spec/settings.md: operators and the desk's part of the audit log.

select souq_check('up_users', 'up_users_operator_role_known', $$operator_role in ('admin', 'employee')$$);
select souq_check('up_users', 'up_users_theme_known', $$theme_preference in ('dark', 'light', 'corporate')$$);
create index if not exists up_users_operators on up_users (id) where operator_role is not null;

-- Failed sign-ins of operators, by keyed hash of the name that was tried; whether such an account exists does not matter.
create table if not exists operator_login_failures (
  id bigint generated always as identity primary key,
  username_hash text not null,
  ip_address text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists operator_login_failures_username on operator_login_failures (username_hash, created_at desc);
create index if not exists operator_login_failures_ip on operator_login_failures (ip_address, created_at desc);
create index if not exists operator_login_failures_age on operator_login_failures (created_at);

create index if not exists audit_logs_desk on audit_logs (id desc) where area = 'desk';
create index if not exists audit_logs_desk_actor on audit_logs (actor_id, id desc) where area = 'desk';

-- Rows of the desk past their retention are the only ones that may go. The setting cannot be lowered below 90 days by anyone.
create or replace function souq_guard_audit() returns trigger language plpgsql as $$
declare days integer := greatest(90, coalesce(nullif(current_setting('souq.audit_retention_days', true), '')::integer, 730));
begin
  if tg_op = 'DELETE' and old.area = 'desk' and old.created_at < now() - make_interval(days => days) then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;
create or replace trigger audit_logs_append_only before update or delete on audit_logs for each row execute function souq_guard_audit();
-- Always: not even a session that replays replication may write past them.
alter table audit_logs enable always trigger audit_logs_append_only;
alter table audit_logs enable always trigger audit_logs_no_truncate;

-- Which user an account of the panel stands for: spec/backoffice.md, section 1.

create table if not exists panel_links (
  admin_id integer primary key references admin_users (id) on delete cascade,
  user_id integer not null references up_users (id) on delete cascade,
  created_at timestamptz not null default now()
);
create index if not exists panel_links_user on panel_links (user_id);

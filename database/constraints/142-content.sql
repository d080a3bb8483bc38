-- Texts of the app, legal documents and links, which staff write (spec/backoffice.md, section 4, Content).

create table if not exists content_blocks (
  key text primary key check (key in ('onboarding_first_time', 'onboarding_intro', 'settings_help', 'settings_info')),
  title_ar varchar(200) not null,
  body_ar varchar(20000) not null default '',
  is_active boolean not null default true,
  updated_by_id integer references up_users (id) on delete set null,
  updated_at timestamptz not null default now()
);

create table if not exists content_documents (
  id integer generated always as identity primary key,
  doc_type text not null check (doc_type in ('terms', 'privacy', 'regulations', 'prohibited_services')),
  version varchar(40) not null default '',
  published_at timestamptz,
  is_active boolean not null default true,
  file_id integer not null references files (id) on delete restrict,
  uploaded_by_id integer references up_users (id) on delete set null,
  created_at timestamptz not null default now()
);
create unique index if not exists content_documents_active on content_documents (doc_type) where is_active;
create index if not exists content_documents_file on content_documents (file_id);

-- One row.
create table if not exists content_links (
  id boolean primary key default true check (id),
  x_url varchar(500) not null default '',
  whatsapp_url varchar(500) not null default '',
  email varchar(254) not null default '',
  android_store varchar(500) not null default '',
  ios_store varchar(500) not null default '',
  website_url varchar(500) not null default '',
  updated_by_id integer references up_users (id) on delete set null,
  updated_at timestamptz not null default now()
);
insert into content_links default values on conflict do nothing;

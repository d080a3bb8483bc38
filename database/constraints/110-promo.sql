-- spec/promo.md

alter table promo_ad_prices alter column document_id set default souq_document_id(), alter column created_at set default now(),
  alter column updated_at set default now(), alter column published_at set default now();
create unique index if not exists promo_ad_prices_document_unique on promo_ad_prices (document_id);
create unique index if not exists promo_ad_prices_type_unique on promo_ad_prices (ad_type);
select souq_check('promo_ad_prices', 'promo_ad_prices_price', 'price_per_day_minor between 0 and 999999999999');

create table if not exists promo_requests (
  id integer generated always as identity primary key,
  code varchar(20) not null generated always as ('MD' || lpad(id::text, greatest(6, length(id::text)), '0')) stored unique,
  requester_id integer not null references up_users (id) on delete restrict,
  title varchar(160) not null check (title <> ''),
  ad_type text not null check (ad_type in ('banner_home', 'banner_category', 'banner_search', 'popup_home', 'popup_category', 'featured_top5', 'featured_top10', 'boost_profile',
    'push_notification')),
  start_at timestamptz not null,
  end_at timestamptz not null,
  frequency text not null default '60s' check (frequency in ('10s', '20s', '30s', '60s')),
  position text not null default 'normal' check (position in ('first', 'second', 'top5', 'top10', 'normal')),
  target_category varchar(80) not null default '',
  target_city varchar(80) not null default '',
  target_provider_id integer references provider_profiles (id) on delete set null,
  target_portfolio_item_id integer references portfolio_items (id) on delete set null,
  message_title varchar(160) not null default '',
  message_body varchar(500) not null default '',
  redirect_url varchar(200) not null default '' check (redirect_url = '' or redirect_url ~* '^https?://'),
  state text not null default 'new' check (state in ('new', 'in_review', 'quoted', 'pending_payment', 'active', 'rejected', 'expired', 'cancelled')),
  subtotal_minor bigint not null default 0 check (subtotal_minor between 0 and 999999999999),
  total_days integer not null default 0 check (total_days >= 0),
  quote_note varchar(300) not null default '',
  reject_reason varchar(300) not null default '',
  invoice_id integer unique references invoices (id) on delete restrict,
  assigned_to_id integer references up_users (id) on delete set null,
  assigned_at timestamptz,
  reviewed_at timestamptz,
  activated_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint promo_requests_period check (end_at > start_at),
  constraint promo_requests_paid_for check (state not in ('pending_payment', 'active') or invoice_id is not null),
  constraint promo_requests_running check (state <> 'active' or activated_at is not null)
);
create index if not exists promo_requests_placements on promo_requests (state, ad_type, start_at, end_at);
create index if not exists promo_requests_requester on promo_requests (requester_id, id desc);
create index if not exists promo_requests_due on promo_requests (end_at) where state = 'active';
create index if not exists promo_requests_assigned on promo_requests (assigned_to_id, id desc);
create index if not exists promo_requests_target on promo_requests (target_provider_id) where target_provider_id is not null;
create index if not exists promo_requests_target_item on promo_requests (target_portfolio_item_id) where target_portfolio_item_id is not null;

create table if not exists promo_assets (
  id integer generated always as identity primary key,
  request_id integer not null references promo_requests (id) on delete cascade,
  asset_type text not null default 'image' check (asset_type in ('image', 'video', 'pdf', 'other')),
  title varchar(160) not null default '',
  file_id integer references files (id) on delete set null,
  uploaded_by_id integer references up_users (id) on delete set null,
  uploaded_at timestamptz not null default now()
);
create index if not exists promo_assets_request on promo_assets (request_id, id);
create index if not exists promo_assets_file on promo_assets (file_id);

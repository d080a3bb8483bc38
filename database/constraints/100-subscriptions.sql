-- spec/subscriptions-extras-features.md

alter table subscription_plans alter column document_id set default souq_document_id(), alter column created_at set default now(),
  alter column updated_at set default now(), alter column published_at set default now();
create unique index if not exists subscription_plans_document_unique on subscription_plans (document_id);
create index if not exists subscription_plans_catalogue on subscription_plans (price_minor, id) where is_active;
select souq_check('subscription_plans', 'subscription_plans_price', 'price_minor between 0 and 999999999999');

create table if not exists subscriptions (
  id integer generated always as identity primary key,
  user_id integer not null references up_users (id) on delete restrict,
  plan_id integer not null references subscription_plans (id) on delete restrict,
  state text not null default 'pending_payment' check (state in ('pending_payment', 'active', 'grace', 'expired', 'cancelled')),
  start_at timestamptz,
  end_at timestamptz,
  grace_end_at timestamptz,
  auto_renew boolean not null default true,
  invoice_id integer unique references invoices (id) on delete restrict,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index if not exists subscriptions_user_state on subscriptions (user_id, state);
create index if not exists subscriptions_user on subscriptions (user_id, id desc);
create index if not exists subscriptions_plan on subscriptions (plan_id);
create index if not exists subscriptions_due on subscriptions (end_at) where state = 'active';
create index if not exists subscriptions_grace_due on subscriptions (coalesce(grace_end_at, end_at)) where state = 'grace';

-- What staff write on a subscriber's account page; the last 50 are kept.
create table if not exists subscription_notes (
  id bigint generated always as identity primary key,
  subscription_id integer not null references subscriptions (id) on delete cascade,
  author_id integer references up_users (id) on delete set null,
  body varchar(300) not null check (body <> ''),
  created_at timestamptz not null default now()
);
create index if not exists subscription_notes_subscription on subscription_notes (subscription_id, id desc);

create table if not exists extra_purchases (
  id integer generated always as identity primary key,
  user_id integer not null references up_users (id) on delete restrict,
  sku varchar(80) not null check (sku <> ''),
  title varchar(160) not null,
  extra_type text not null check (extra_type in ('time_based', 'credit_based')),
  days integer check (days > 0),
  subtotal_minor bigint not null check (subtotal_minor > 0),
  currency varchar(10) not null default 'SAR',
  start_at timestamptz,
  end_at timestamptz,
  credits_total integer not null default 0 check (credits_total >= 0),
  credits_used integer not null default 0,
  state text not null default 'pending_payment' check (state in ('pending_payment', 'active', 'consumed', 'expired', 'cancelled')),
  invoice_id integer unique references invoices (id) on delete restrict,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint extra_purchases_credits check (credits_used between 0 and credits_total),
  constraint extra_purchases_kind check (case extra_type when 'time_based' then days is not null and credits_total = 0 else days is null and credits_total > 0 end)
);
create index if not exists extra_purchases_user_state on extra_purchases (user_id, state);
create index if not exists extra_purchases_user on extra_purchases (user_id, id desc);
create index if not exists extra_purchases_due on extra_purchases (end_at) where state = 'active' and extra_type = 'time_based';

-- Each use of credits; what it leaves is on the purchase.
create table if not exists extra_credit_uses (
  id bigint generated always as identity primary key,
  purchase_id integer not null references extra_purchases (id) on delete cascade,
  amount integer not null check (amount > 0),
  used_at timestamptz not null default now()
);
create index if not exists extra_credit_uses_purchase on extra_credit_uses (purchase_id, id desc);

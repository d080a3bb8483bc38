-- spec/billing.md, spec/payments.md

alter table invoices alter column document_id set default souq_document_id(), alter column created_at set default now(), alter column updated_at set default now(),
  alter column published_at set default now();
create unique index if not exists invoices_document_unique on invoices (document_id);

select souq_foreign_key('invoices', 'user_id', 'up_users', 'restrict');
select souq_required('invoices', 'user_id', 'created_at', 'updated_at');
create unique index if not exists invoices_code_unique on invoices (code);
create index if not exists invoices_user on invoices (user_id, id desc);
create index if not exists invoices_state on invoices (state, paid_at);
create index if not exists invoices_reference on invoices (reference_type, reference_id);
create index if not exists invoices_activation on invoices (id) where activation = 'pending' and state = 'paid';
select souq_check('invoices', 'invoices_states',
  $$state in ('draft', 'pending', 'paid', 'failed', 'cancelled', 'refunded') and activation in ('none', 'pending', 'done', 'skipped')$$);
select souq_check('invoices', 'invoices_amounts',
  'subtotal_minor between 0 and 999999999999 and vat_basis_points between 0 and 10000 and vat_minor >= 0 and total_minor = subtotal_minor + vat_minor');
select souq_check('invoices', 'invoices_times', $$(state in ('paid', 'refunded') or paid_at is null) and (state = 'cancelled' or cancelled_at is null)$$);

-- What was paid stays as it was sold.
create or replace function souq_keep_invoice() returns trigger language plpgsql as $$
begin
  raise exception 'invoice % keeps its code, owner and amounts', old.code using errcode = '23514';
end $$;
create or replace trigger invoices_kept before update on invoices for each row
  when (old.code is distinct from new.code or old.user_id is distinct from new.user_id
    or (old.state in ('paid', 'refunded')
      and (old.subtotal_minor, old.vat_minor, old.total_minor, old.currency) is distinct from (new.subtotal_minor, new.vat_minor, new.total_minor, new.currency)))
  execute function souq_keep_invoice();

create table if not exists invoice_lines (
  id integer generated always as identity primary key,
  invoice_id integer not null references invoices (id) on delete cascade,
  item_code varchar(20) not null default '',
  title varchar(160) not null,
  amount_minor bigint not null check (amount_minor >= 0),
  sort_order integer not null default 0
);
create index if not exists invoice_lines_invoice on invoice_lines (invoice_id, sort_order, id);

-- Numbers without gaps: the row is locked by whoever takes a number, until his transaction ends.
create table if not exists billing_counters (
  series text primary key,
  value bigint not null default 0 check (value >= 0)
);
insert into billing_counters (series) values ('invoice'), ('credit_note') on conflict do nothing;

create table if not exists payments (
  id integer generated always as identity primary key,
  payable_type text not null check (payable_type in ('order', 'wallet_topup', 'invoice')),
  payable_id integer not null,
  user_id integer references up_users (id) on delete restrict,
  amount_minor bigint not null check (amount_minor >= 0),
  currency varchar(10) not null,
  gateway text not null,
  method_type text not null default '',
  payment_method_id integer,
  state text not null default 'created'
    check (state in ('created', 'pending', 'processing', 'authorized', 'paid', 'partially_refunded', 'refunded', 'failed', 'cancelled', 'expired')),
  amount_refunded_minor bigint not null default 0 check (amount_refunded_minor between 0 and amount_minor),
  transaction_id varchar(255) not null default '',
  gateway_response jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  paid_at timestamptz,
  unique (payable_type, payable_id),
  check ((state in ('paid', 'partially_refunded', 'refunded')) = (paid_at is not null)),
  check (state <> 'paid' or amount_refunded_minor = 0),
  check (state <> 'partially_refunded' or (amount_refunded_minor > 0 and amount_refunded_minor < amount_minor))
);
create index if not exists payments_user on payments (user_id, id desc);
-- Which gateways there are is known to their registry: another one needs no change here.
alter table payments drop constraint if exists payments_gateway_check;
select souq_check('payments', 'payments_gateway_name', $$gateway ~ '^[a-z][a-z0-9_]{1,39}$'$$);

create table if not exists payment_attempts (
  id uuid primary key default gen_random_uuid(),
  payment_id integer not null references payments (id) on delete restrict,
  gateway text not null,
  state text not null default 'initiated'
    check (state in ('initiated', 'redirected', 'processing', 'authorized', 'success', 'failed', 'cancelled', 'expired', 'mismatch')),
  amount_minor bigint not null check (amount_minor >= 0),
  currency varchar(10) not null,
  idempotency_key varchar(80) not null,
  gateway_order_ref varchar(120) not null default '',
  gateway_transaction_ref varchar(120) not null default '',
  checkout_url text not null default '',
  return_url text not null default '',
  payment_method varchar(20) not null default '',
  failure_code varchar(60) not null default '',
  failure_reason varchar(300) not null default '',
  request_payload jsonb not null default '{}',
  response_payload jsonb not null default '{}',
  inquiries integer not null default 0,
  inquire_at timestamptz,
  expires_at timestamptz,
  -- The ledger's journal of the success.
  journal_id bigint,
  created_by integer references up_users (id) on delete restrict,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (payment_id, idempotency_key)
);
alter table payment_attempts drop constraint if exists payment_attempts_gateway_check;
select souq_check('payment_attempts', 'payment_attempts_gateway_name', $$gateway ~ '^[a-z][a-z0-9_]{1,39}$'$$);
create unique index if not exists payment_attempts_order_ref on payment_attempts (gateway, gateway_order_ref) where gateway_order_ref <> '';
create unique index if not exists payment_attempts_transaction_ref on payment_attempts (gateway, gateway_transaction_ref) where gateway_transaction_ref <> '';
create index if not exists payment_attempts_payment on payment_attempts (payment_id, created_at desc);
create index if not exists payment_attempts_poll on payment_attempts (inquire_at) where state in ('initiated', 'redirected', 'processing', 'authorized') and inquire_at is not null;
create index if not exists payment_attempts_expiry on payment_attempts (expires_at) where state in ('initiated', 'redirected', 'processing', 'authorized') and expires_at is not null;
create index if not exists payment_attempts_success on payment_attempts (gateway, updated_at) where state = 'success';

create table if not exists gateway_events (
  id bigint generated always as identity primary key,
  gateway text not null,
  event_id varchar(120) not null,
  signature varchar(200) not null default '',
  payload jsonb not null default '{}',
  body_hash text not null,
  received_at timestamptz not null default now(),
  is_verified boolean not null,
  verification_error varchar(200) not null default '',
  is_processed boolean not null default false,
  processed_at timestamptz,
  result jsonb not null default '{}',
  check (not is_processed or (is_verified and processed_at is not null))
);
-- Among processed ones only: a forged event must not be able to occupy the id of a genuine one.
create unique index if not exists gateway_events_processed on gateway_events (gateway, event_id) where is_processed;
create index if not exists gateway_events_age on gateway_events (received_at);

create table if not exists refunds (
  id integer generated always as identity primary key,
  payment_id integer not null references payments (id) on delete restrict,
  attempt_id uuid references payment_attempts (id) on delete restrict,
  -- `surplus`: money of a second or late success on its way back; it never belonged to the payment.
  kind text not null default 'refund' check (kind in ('refund', 'surplus')),
  amount_minor bigint not null check (amount_minor > 0),
  reason varchar(500) not null default '',
  destination text not null check (destination in ('original', 'wallet')),
  state text not null default 'processing' check (state in ('processing', 'succeeded', 'failed')),
  gateway_refund_id varchar(120) not null default '',
  idempotency_key varchar(120) not null,
  requested_by integer references up_users (id) on delete restrict,
  -- Started by the system: only these are tried again by the job.
  automatic boolean not null default false,
  tries integer not null default 0,
  next_try_at timestamptz,
  -- Money of a wallet that is set aside until it is over.
  hold_key text not null default '',
  failure_code varchar(60) not null default '',
  failure_reason varchar(300) not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (payment_id, idempotency_key),
  check (kind <> 'surplus' or attempt_id is not null)
);
create unique index if not exists refunds_surplus on refunds (attempt_id) where kind = 'surplus';
create unique index if not exists refunds_gateway_ref on refunds (attempt_id, gateway_refund_id) where gateway_refund_id <> '';
create index if not exists refunds_payment on refunds (payment_id);
create index if not exists refunds_due on refunds (next_try_at) where next_try_at is not null;

create table if not exists credit_notes (
  id integer generated always as identity primary key,
  code varchar(20) not null unique,
  invoice_id integer not null references invoices (id) on delete restrict,
  refund_id integer not null unique references refunds (id) on delete restrict,
  subtotal_minor bigint not null check (subtotal_minor >= 0),
  vat_minor bigint not null check (vat_minor >= 0),
  total_minor bigint not null,
  created_at timestamptz not null default now(),
  check (total_minor = subtotal_minor + vat_minor)
);
create index if not exists credit_notes_invoice on credit_notes (invoice_id, id);
create or replace trigger credit_notes_append_only before update or delete on credit_notes for each row execute function souq_refuse_change();
alter table credit_notes enable always trigger credit_notes_append_only;
alter table invoices enable always trigger invoices_kept;

-- Differences between a gateway, the attempts and the ledger, until staff settle them.
create table if not exists payment_problems (
  id integer generated always as identity primary key,
  kind text not null,
  gateway text not null default '',
  reference text not null,
  details jsonb not null default '{}',
  found_at timestamptz not null default now(),
  resolved_at timestamptz
);
create unique index if not exists payment_problems_open on payment_problems (kind, reference) where resolved_at is null;

-- The books of the sandbox: what a real gateway would know on its own side.
create table if not exists mock_gateway_orders (
  order_ref varchar(120) primary key,
  merchant_ref text not null,
  state text not null default 'created' check (state in ('created', 'paid', 'failed', 'cancelled', 'refunded', 'voided')),
  amount_minor bigint not null,
  currency varchar(10) not null,
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and amount_minor),
  refund_fault text not null default '' check (refund_fault in ('', 'reject', 'timeout')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table if not exists mock_gateway_refunds (
  order_ref varchar(120) not null references mock_gateway_orders (order_ref) on delete cascade,
  key varchar(120) not null,
  amount_minor bigint not null check (amount_minor > 0),
  created_at timestamptz not null default now(),
  primary key (order_ref, key)
);

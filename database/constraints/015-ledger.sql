-- spec/wallet.md: the append-only double-entry ledger, and the wallet that is shown of it.

create table if not exists ledger_accounts (
  id integer generated always as identity primary key,
  code text not null unique,
  kind text not null check (kind in ('asset', 'liability', 'income', 'equity')),
  owner_id integer references up_users (id) on delete restrict,
  currency char(3) not null,
  balance_minor bigint not null default 0,
  allow_negative boolean not null default false,
  created_at timestamptz not null default now(),
  check (allow_negative or balance_minor >= 0)
);
alter table ledger_accounts add column if not exists updated_at timestamptz not null default now();
-- Room for the next version of a row on its own page: balances change far more often than accounts are made.
alter table ledger_accounts set (fillfactor = 60);
create index if not exists ledger_accounts_owner on ledger_accounts (owner_id);

-- What the first word of an account's code says.
create table if not exists ledger_account_kinds (
  prefix text primary key,
  kind text not null,
  allow_negative boolean not null,
  owned boolean not null
);
insert into ledger_account_kinds (prefix, kind, allow_negative, owned) values
  ('wallet', 'liability', false, true),
  ('hold', 'liability', false, true),
  ('escrow', 'liability', false, false),
  ('receivable', 'asset', false, true),
  ('gateway', 'asset', true, false),
  ('bank', 'asset', true, false),
  ('commission', 'income', true, false),
  ('sales', 'income', true, false),
  ('vat', 'liability', true, false),
  ('unallocated', 'liability', false, false),
  ('adjustment', 'equity', true, false)
on conflict (prefix) do update set kind = excluded.kind, allow_negative = excluded.allow_negative, owned = excluded.owned;

create table if not exists ledger_journals (
  id bigint generated always as identity primary key,
  event text not null,
  idempotency_key text not null unique,
  reference_type text not null,
  reference_id text not null,
  description text not null,
  actor_id integer references up_users (id) on delete restrict,
  reversal_of bigint unique references ledger_journals (id),
  created_at timestamptz not null default clock_timestamp()
);
create index if not exists ledger_journals_reference on ledger_journals (reference_type, reference_id);
create index if not exists ledger_journals_actor on ledger_journals (actor_id) where actor_id is not null;

create table if not exists ledger_entries (
  id bigint generated always as identity primary key,
  journal_id bigint not null references ledger_journals (id),
  line smallint not null,
  account_id integer not null references ledger_accounts (id) on delete restrict,
  direction text not null check (direction in ('debit', 'credit')),
  amount_minor bigint not null check (amount_minor > 0),
  balance_after_minor bigint not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (journal_id, line)
);
create index if not exists ledger_entries_account on ledger_entries (account_id, id desc);

-- Always: not even a session that replays replication may write past them.
create or replace trigger ledger_journals_append_only before update or delete or truncate on ledger_journals for each statement execute function souq_refuse_change();
create or replace trigger ledger_entries_append_only before update or delete or truncate on ledger_entries for each statement execute function souq_refuse_change();
alter table ledger_journals enable always trigger ledger_journals_append_only;
alter table ledger_entries enable always trigger ledger_entries_append_only;

-- Debits equal credits in each currency, and there are at least two entries.
create or replace function souq_require_balanced(p_journal bigint) returns void language plpgsql as $$
declare
  entries integer;
  unbalanced text;
begin
  select sum(n), string_agg(currency, ', ') filter (where difference <> 0) into entries, unbalanced from (
    select a.currency, count(*) as n, sum(case e.direction when 'debit' then e.amount_minor else -e.amount_minor end) as difference
    from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.journal_id = p_journal group by a.currency) sums;
  if entries is null or entries < 2 then
    raise exception 'journal % has fewer than two entries', p_journal using errcode = '23514';
  elsif unbalanced is not null then
    raise exception 'journal % is not balanced in %', p_journal, unbalanced using errcode = '23514';
  end if;
end $$;

create or replace function souq_journal_made() returns trigger language plpgsql as $$
begin
  perform souq_require_balanced(new.id);
  return null;
end $$;

create or replace function souq_entry_made() returns trigger language plpgsql as $$
begin
  perform souq_require_balanced(new.journal_id);
  return null;
end $$;

do $$ begin
  if not exists (select 1 from pg_trigger where tgname = 'ledger_journals_balanced') then
    create constraint trigger ledger_journals_balanced after insert on ledger_journals deferrable initially deferred for each row execute function souq_journal_made();
    create constraint trigger ledger_entries_balanced after insert on ledger_entries deferrable initially deferred for each row execute function souq_entry_made();
  end if;
end $$;
alter table ledger_journals enable always trigger ledger_journals_balanced;
alter table ledger_entries enable always trigger ledger_entries_balanced;

-- The wallet transactions of the shop clients: what an owner sees of his wallet.
create table if not exists wallet_transactions (
  id bigint generated always as identity primary key,
  wallet_id integer not null references ledger_accounts (id) on delete restrict,
  amount_minor bigint not null check (amount_minor > 0),
  transaction_type text not null check (transaction_type in ('deposit', 'withdrawal', 'payment', 'refund', 'commission')),
  direction text not null check (direction in ('credit', 'debit')),
  reference_type text not null check (reference_type in ('order', 'payment', 'withdrawal', 'manual')),
  reference_id varchar(100),
  description text not null default '',
  state text not null check (state in ('pending', 'completed', 'failed')),
  balance_after_minor bigint,
  journal_id bigint references ledger_journals (id),
  entry_id bigint unique references ledger_entries (id),
  created_at timestamptz not null default clock_timestamp(),
  check (state <> 'completed' or (balance_after_minor is not null and entry_id is not null))
);
create index if not exists wallet_transactions_list on wallet_transactions (wallet_id, created_at desc, id desc);
create index if not exists wallet_transactions_reference on wallet_transactions (reference_type, reference_id);
create index if not exists wallet_transactions_journal on wallet_transactions (journal_id);
create index if not exists wallet_transactions_waiting on wallet_transactions (created_at) where state = 'pending' and journal_id is null;

-- The status moves once; with it, and only where they were open, what a top-up learns late.
create or replace function souq_settle_transaction() returns trigger language plpgsql as $$
declare
  open_parts constant text[] := array['state', 'balance_after_minor', 'journal_id', 'entry_id', 'reference_id'];
begin
  if old.state = 'pending'
    and to_jsonb(new) - open_parts = to_jsonb(old) - open_parts
    and coalesce(old.balance_after_minor, new.balance_after_minor) is not distinct from new.balance_after_minor
    and coalesce(old.journal_id, new.journal_id) is not distinct from new.journal_id
    and coalesce(old.entry_id, new.entry_id) is not distinct from new.entry_id
    and coalesce(old.reference_id, new.reference_id) is not distinct from new.reference_id
  then return new; end if;
  raise exception 'a wallet transaction changes once, from pending' using errcode = '23514';
end $$;
create or replace trigger wallet_transactions_settled before update on wallet_transactions for each row execute function souq_settle_transaction();
create or replace trigger wallet_transactions_kept before delete or truncate on wallet_transactions for each statement execute function souq_refuse_change();
alter table wallet_transactions enable always trigger wallet_transactions_settled;
alter table wallet_transactions enable always trigger wallet_transactions_kept;

-- Locks accounts in ascending id order, so that journals cannot deadlock; makes those that are missing. New ids follow all known ones.
create or replace function souq_lock_accounts(p_accounts text[], p_currency text)
returns table (id integer, account text, balance_minor bigint) language plpgsql rows 3 as $$
declare
  codes text[] := array(select distinct a || ':' || p_currency from unnest(p_accounts) a);
  locked integer;
begin
  loop
    perform 1 from ledger_accounts l where l.code = any(codes) order by l.id for no key update;
    get diagnostics locked = row_count;
    exit when locked = cardinality(codes);
    perform souq_open_accounts(codes, p_currency);
  end loop;
  return query select l.id, left(l.code, -4), l.balance_minor from ledger_accounts l where l.code = any(codes);
end $$;

create or replace function souq_open_accounts(p_codes text[], p_currency text) returns void language plpgsql as $$
declare
  stranger text;
begin
  select code into stranger from unnest(p_codes) code where not exists (select 1 from ledger_account_kinds k where k.prefix = split_part(code, ':', 1)) limit 1;
  if found then raise exception 'no such ledger account: %', stranger using errcode = '22023'; end if;
  insert into ledger_accounts (code, kind, owner_id, currency, allow_negative)
  select code, k.kind, case when k.owned then split_part(code, ':', 2)::integer end, p_currency, k.allow_negative
  from unnest(p_codes) code join ledger_account_kinds k on k.prefix = split_part(code, ':', 1) order by code
  on conflict (code) do nothing;
end $$;

-- Posts one journal: key, locks, balances, entries, wallet transactions. Lines: [{account, direction, amount, type?, state?, reference_type?,
-- reference_id?, description?}], those with a type make a wallet transaction. A known key books nothing: `same` says whether it is the same journal.
create or replace function souq_post_journal(
  p_event text, p_key text, p_reference_type text, p_reference_id text, p_description text, p_actor integer, p_currency text, p_reversal_of bigint, p_lines jsonb,
  out posted bigint, out repeated boolean, out same boolean, out written jsonb) language plpgsql as $$
begin
  insert into ledger_journals (event, idempotency_key, reference_type, reference_id, description, actor_id, reversal_of)
  values (p_event, p_key, p_reference_type, p_reference_id, p_description, p_actor, p_reversal_of)
  -- Of either unique column: a twin of this very call would else break on the reversal before its key is looked at.
  on conflict do nothing returning id into posted;
  repeated := posted is null;
  same := true;

  if repeated then
    select j.id,
      (j.event, j.reference_type, j.reference_id, j.reversal_of) is not distinct from (p_event, p_reference_type, p_reference_id, p_reversal_of)
      and (select jsonb_agg(jsonb_build_array(a.code, e.direction, e.amount_minor) order by e.line)
           from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.journal_id = j.id)
        = (select jsonb_agg(jsonb_build_array((l ->> 'account') || ':' || p_currency, l ->> 'direction', (l ->> 'amount')::bigint) order by n)
           from jsonb_array_elements(p_lines) with ordinality x (l, n))
    into posted, same from ledger_journals j where j.idempotency_key = p_key;
    if posted is null then
      raise exception 'journal % is reversed already', p_reversal_of using errcode = '23505', constraint = 'ledger_journals_reversal_of_key';
    end if;
    select jsonb_agg(to_jsonb(w) || jsonb_build_object('user_id', a.owner_id) order by w.id) into written
    from wallet_transactions w join ledger_accounts a on a.id = w.wallet_id where w.journal_id = posted;
    return;
  end if;

  perform souq_lock_accounts(array(select l ->> 'account' from jsonb_array_elements(p_lines) l), p_currency);

  with lines as (
    select n, a.id as account_id, l ->> 'direction' as direction, (l ->> 'amount')::bigint as amount, a.balance_minor as before,
      case when (l ->> 'direction' = 'debit') = (a.kind = 'asset') then 1 else -1 end * (l ->> 'amount')::bigint as change
    from jsonb_array_elements(p_lines) with ordinality x (l, n) join ledger_accounts a on a.code = (l ->> 'account') || ':' || p_currency
  ), moved as (
    update ledger_accounts a set balance_minor = a.balance_minor + sums.change, updated_at = clock_timestamp()
    from (select account_id, sum(change) as change from lines group by account_id) sums where a.id = sums.account_id
  )
  insert into ledger_entries (journal_id, line, account_id, direction, amount_minor, balance_after_minor)
  select posted, n, account_id, direction, amount, before + sum(change) over (partition by account_id order by n) from lines order by n;

  if jsonb_path_exists(p_lines, '$[*].type') then
    with made as (
      insert into wallet_transactions
        (wallet_id, amount_minor, transaction_type, direction, reference_type, reference_id, description, state, balance_after_minor, journal_id, entry_id)
      select e.account_id, e.amount_minor, l ->> 'type', e.direction, l ->> 'reference_type', l ->> 'reference_id', l ->> 'description', l ->> 'state',
        e.balance_after_minor, posted, e.id
      from jsonb_array_elements(p_lines) with ordinality x (l, n) join ledger_entries e on e.journal_id = posted and e.line = n
      where l ? 'type' order by n
      returning *
    )
    select jsonb_agg(to_jsonb(made) || jsonb_build_object('user_id', a.owner_id) order by made.id) into written
    from made join ledger_accounts a on a.id = made.wallet_id;
  end if;
end $$;

-- Money of a wallet set aside until it is captured or released.
create table if not exists ledger_holds (
  id bigint generated always as identity primary key,
  key text not null unique,
  user_id integer not null references up_users (id) on delete restrict,
  currency char(3) not null,
  amount_minor bigint not null check (amount_minor > 0),
  state text not null default 'active' check (state in ('active', 'captured', 'released')),
  reference_type text not null,
  reference_id text not null,
  journal_id bigint not null unique references ledger_journals (id),
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  check ((state = 'active') = (closed_at is null))
);
create index if not exists ledger_holds_due on ledger_holds (expires_at) where state = 'active' and expires_at is not null;
create index if not exists ledger_holds_user on ledger_holds (user_id) where state = 'active';

-- What only a top-up knows of its pending transaction, whose id is the payable.
create table if not exists wallet_topups (
  transaction_id bigint primary key references wallet_transactions (id),
  user_id integer not null references up_users (id) on delete restrict,
  method text not null check (method in ('credit_card', 'bank_transfer')),
  return_url text,
  idempotency_key text,
  created_at timestamptz not null default now(),
  unique (user_id, idempotency_key)
);

create table if not exists wallet_withdrawals (
  id integer generated always as identity primary key,
  user_id integer not null references up_users (id) on delete restrict,
  currency char(3) not null,
  amount_minor bigint not null check (amount_minor > 0),
  -- Sealed: bank name, account and holder.
  destination text not null,
  description text not null default '',
  state text not null default 'pending' check (state in ('pending', 'approved', 'paid', 'rejected', 'cancelled')),
  reason text not null default '',
  approved_by integer references up_users (id) on delete restrict,
  reviewed_by integer references up_users (id) on delete restrict,
  paid_reference text not null default '',
  idempotency_key text,
  created_at timestamptz not null default clock_timestamp(),
  decided_at timestamptz,
  unique (user_id, idempotency_key),
  check (state <> 'approved' or approved_by is not null),
  check ((state in ('paid', 'rejected', 'cancelled')) <= (decided_at is not null))
);
create index if not exists wallet_withdrawals_user on wallet_withdrawals (user_id, created_at desc, id desc);
create index if not exists wallet_withdrawals_queue on wallet_withdrawals (state, id desc);

-- Money that staff moved, or asked a second person to.
create table if not exists wallet_adjustments (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('deposit', 'withdrawal', 'adjustment')),
  direction text not null check (direction in ('credit', 'debit')),
  user_id integer not null references up_users (id) on delete restrict,
  currency char(3) not null,
  amount_minor bigint not null check (amount_minor > 0),
  description text not null default '',
  state text not null check (state in ('pending', 'approved', 'rejected')),
  author_id integer not null references up_users (id) on delete restrict,
  -- null: small enough to need no second person.
  decided_by integer references up_users (id) on delete restrict,
  reason text not null default '',
  journal_id bigint unique references ledger_journals (id),
  idempotency_key text not null,
  created_at timestamptz not null default clock_timestamp(),
  decided_at timestamptz,
  unique (author_id, kind, idempotency_key),
  check (decided_by is distinct from author_id),
  check ((state = 'approved') = (journal_id is not null))
);
create index if not exists wallet_adjustments_queue on wallet_adjustments (state, id desc);

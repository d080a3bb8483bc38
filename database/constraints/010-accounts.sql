-- spec/accounts.md

create unique index if not exists up_users_phone_unique on up_users (phone) where phone is not null;
create unique index if not exists up_users_email_unique on up_users (lower(email)) where email is not null;
create unique index if not exists up_users_username_unique on up_users (lower(username)) where username is not null;
select souq_check('up_users', 'up_users_role_state_known', $$role_state in ('visitor', 'phone_only', 'client', 'provider', 'staff')$$);

create table if not exists otp_codes (
  id bigint generated always as identity primary key,
  phone varchar(20) not null,
  family text not null,
  code_hash text not null,
  ip_address text not null,
  expires_at timestamptz not null,
  attempts integer not null default 0 check (attempts between 0 and 5),
  is_used boolean not null default false,
  created_at timestamptz not null default now()
);
create index if not exists otp_codes_phone on otp_codes (phone, created_at);
create index if not exists otp_codes_ip on otp_codes (ip_address, created_at);
create index if not exists otp_codes_age on otp_codes (created_at);

-- spec/providers.md

select souq_foreign_key('service_subcategories', 'category_id', 'service_categories', 'restrict');
select souq_foreign_key('provider_profiles', 'user_id', 'up_users', 'restrict');
select souq_foreign_key('provider_services', 'provider_id', 'provider_profiles', 'cascade');
select souq_foreign_key('provider_services', 'subcategory_id', 'service_subcategories', 'restrict');
select souq_foreign_key('portfolio_items', 'provider_id', 'provider_profiles', 'cascade');
select souq_foreign_key('spotlight_items', 'provider_id', 'provider_profiles', 'cascade');
select souq_foreign_key('cities', 'region_id', 'regions', 'restrict');

select souq_required('service_subcategories', 'category_id');
select souq_required('provider_profiles', 'user_id', 'created_at', 'updated_at');
select souq_required('provider_services', 'provider_id', 'subcategory_id', 'created_at', 'updated_at');
select souq_required('portfolio_items', 'provider_id', 'created_at');
select souq_required('spotlight_items', 'provider_id', 'created_at');
select souq_required('cities', 'region_id');

create unique index if not exists provider_profiles_user_unique on provider_profiles (user_id);
drop index if exists provider_profiles_name_search, provider_profiles_city_search, provider_profiles_search;

-- What `list/` searches: folded once when written, since folding at each look costs more than the look.
create table if not exists provider_search (
  provider_id integer primary key references provider_profiles (id) on delete cascade,
  name text not null,
  city text not null
);
create index if not exists provider_search_text on provider_search using gin (name gin_trgm_ops, city gin_trgm_ops);
create or replace function souq_index_provider() returns trigger language plpgsql as $$
begin
  insert into provider_search values (new.id, souq_fold(coalesce(new.display_name, '')), souq_fold(coalesce(new.city, '')))
  on conflict (provider_id) do update set name = excluded.name, city = excluded.city;
  return null;
end $$;
create or replace trigger provider_profiles_search_insert after insert on provider_profiles for each row execute function souq_index_provider();
create or replace trigger provider_profiles_search_update after update of display_name, city on provider_profiles for each row execute function souq_index_provider();

-- Providers whose folded name and city are like these. Always by the index: the planner takes a short table scan for cheap, which the next server's is not.
create or replace function souq_search_providers(name_like text, city_like text) returns setof integer language sql stable set enable_seqscan = off rows 100 as $$
  select provider_id from provider_search where name like name_like and city like city_like
$$;
insert into provider_search select id, souq_fold(coalesce(display_name, '')), souq_fold(coalesce(city, '')) from provider_profiles on conflict do nothing;
create index if not exists provider_profiles_city on provider_profiles (souq_fold(city), id desc);
create index if not exists provider_profiles_urgent on provider_profiles (accepts_urgent, souq_fold(city));
select souq_check('provider_profiles', 'provider_profiles_counts', 'followers_count >= 0 and likes_count >= 0 and completed_requests >= 0 and rating_count >= 0');
select souq_check('provider_profiles', 'provider_profiles_place', 'lat between -90 and 90 and lng between -180 and 180');

create index if not exists provider_services_list on provider_services (provider_id, is_active, updated_at desc, id desc);
create index if not exists provider_services_subcategory on provider_services (subcategory_id);
select souq_check('provider_services', 'provider_services_prices', 'price_from_minor >= 0 and price_to_minor >= coalesce(price_from_minor, 0)');
create index if not exists portfolio_items_list on portfolio_items (provider_id, created_at desc, id desc);
create index if not exists spotlight_items_list on spotlight_items (provider_id, created_at desc, id desc);

create table if not exists provider_subcategories (
  provider_id integer not null references provider_profiles (id) on delete cascade,
  subcategory_id integer not null references service_subcategories (id) on delete restrict,
  position integer not null default 0,
  primary key (provider_id, subcategory_id)
);
create index if not exists provider_subcategories_reverse on provider_subcategories (subcategory_id, provider_id);

create table if not exists provider_follows (
  id bigint generated always as identity primary key,
  user_id integer not null references up_users (id) on delete cascade,
  provider_id integer not null references provider_profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  unique (user_id, provider_id)
);
create index if not exists provider_follows_provider on provider_follows (provider_id, id desc);

create table if not exists provider_likes (
  id bigint generated always as identity primary key,
  user_id integer not null references up_users (id) on delete cascade,
  provider_id integer not null references provider_profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  unique (user_id, provider_id)
);
create index if not exists provider_likes_provider on provider_likes (provider_id, id desc);

do $$
declare item text; mark text;
begin
  foreach item in array array['portfolio', 'spotlight'] loop
    foreach mark in array array['likes', 'saves'] loop
      execute format('create table if not exists %I (
        id bigint generated always as identity primary key,
        user_id integer not null references up_users (id) on delete cascade,
        item_id integer not null references %I (id) on delete cascade,
        created_at timestamptz not null default now(),
        unique (user_id, item_id))', item || '_' || mark, item || '_items');
      execute format('create index if not exists %I on %I (item_id)', item || '_' || mark || '_item', item || '_' || mark);
    end loop;
  end loop;
end $$;

-- Follow, unfollow and follow again within a day notifies once.
create table if not exists social_notices (
  user_id integer not null references up_users (id) on delete cascade,
  kind text not null,
  target_id integer not null,
  noticed_at timestamptz not null default now(),
  primary key (user_id, kind, target_id)
);

-- Counters on the profile follow their rows whatever wrote them.
create or replace function souq_count_marks() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    execute format('update provider_profiles set %1$I = %1$I + 1 where id = $1', tg_argv[0]) using new.provider_id;
  else
    execute format('update provider_profiles set %1$I = %1$I - 1 where id = $1', tg_argv[0]) using old.provider_id;
  end if;
  return null;
end $$;
create or replace trigger provider_follows_count after insert or delete on provider_follows for each row execute function souq_count_marks('followers_count');
create or replace trigger provider_likes_count after insert or delete on provider_likes for each row execute function souq_count_marks('likes_count');

import type { Client } from 'pg';
import { days, pick, unit, word } from './sql';

/** Generated people: account number n has the phone 0510000000 + n; clients first, then the providers' owners. */

const PHONE = `'05' || (10000000 + n)`;

const CLIENTS = `
insert into seed_clients select i, first + i, nextval('up_users_id_seq') from seed_run cross join lateral generate_series(0, clients - 1) i`;

const PROVIDERS = `
insert into seed_providers (ord, urgent_ord, n, id, user_id, city, accepts_urgent, main_sub, picks, created_at)
select p.ord, case when p.urgent then p.ord / 5 * 2 + p.ord % 5 / 2 end, p.n, nextval('provider_profiles_id_seq'), nextval('up_users_id_seq'), c.name, p.urgent, s.subcategory_id, 0,
  localtimestamp - ${days(`181 + 360 * (1 - p.ord / p.providers::float8)`)}
from (select i as ord, first + clients + i as n, i % 5 in (0, 2) as urgent, providers from seed_run cross join lateral generate_series(0, providers - 1) i) p
join seed_cities c on c.slot = ${pick('p.n', 1, '(select count(*) from seed_cities)')}
join seed_slots s on s.slot = ${pick('p.n', 2, '(select count(*) from seed_slots)')}
order by p.ord`;

const USERS = `
insert into up_users (id, phone, username, first_name, last_name, city, role_state, phone_verified_at, terms_accepted_at, created_at, updated_at)
select id, ${PHONE}, case when n % 2 = 0 then 'demo_' || n end, ${word('first_names', 'n', 3)}, ${word('last_names', 'n', 4)}, city, role, born, born, born, born
from (
  select c.id, c.n, 'client' as role, city.name as city, localtimestamp - ${days(`181 + 360 * ${unit('c.n', 5)}`)} as born
  from seed_clients c join seed_cities city on city.slot = ${pick('c.n', 1, '(select count(*) from seed_cities)')}
  union all
  select user_id, n, 'provider', city, created_at from seed_providers
) people order by id`;

const PROFILES = `
insert into provider_profiles (id, user_id, provider_type, display_name, bio, city, years_experience, languages, social_links, qualifications, experiences, content_sections,
  lat, lng, coverage_radius_km, accepts_urgent, is_verified_blue, is_verified_green, created_at, updated_at)
select p.id, p.user_id, case when company then 'company' else 'individual' end,
  case when company then ${word('company_forms', 'p.n', 6)} || ' ' || ${word('company_names', 'p.n', 7)} || ' - ' || s.name else u.first_name || ' ' || u.last_name end,
  replace(replace(${word('bios', 'p.n', 8)}, '{sub}', s.name), '{city}', p.city), p.city, 1 + ${pick('p.n', 9, 20)}, '["العربية"]'::jsonb, '[]'::jsonb, '[]'::jsonb, '[]'::jsonb, '[]'::jsonb,
  c.lat + (${unit('p.n', 10)} - 0.5) * 0.16, c.lng + (${unit('p.n', 11)} - 0.5) * 0.16, 10 * (1 + ${pick('p.n', 12, 5)}), p.accepts_urgent,
  ${unit('p.n', 13)} < 0.25, ${unit('p.n', 14)} < 0.1, p.created_at, p.created_at
from (select *, ${pick('n', 15, 10)} < 6 as company from seed_providers) p
join up_users u on u.id = p.user_id join seed_subs s on s.id = p.main_sub
join (select distinct name, lat, lng from seed_cities) c on c.name = p.city
order by p.ord`;

/** One to four sub-categories a provider: the main one first, the others mostly from its category. */
const PICKS = `
insert into seed_picks
select provider_id, subcategory_id, row_number() over (partition by provider_id order by k) - 1
from (
  select distinct on (p.id, choice.id) p.id as provider_id, choice.id as subcategory_id, k
  from seed_providers p cross join generate_series(0, 3) k join seed_subs main on main.id = p.main_sub
  join seed_slots other on other.slot = ${pick('p.n * 4 + k', 16, '(select count(*) from seed_slots)')}
  cross join lateral (select case when k = 0 then main.id when ${unit('p.n * 4 + k', 17)} < 0.75 then main.siblings[1 + (main.position + k) % cardinality(main.siblings)]
    else other.subcategory_id end as id) choice
  where k <= ${pick('p.n', 18, 4)}
  order by p.id, choice.id, k
) chosen`;

/** The crowd's next free account number. */
export async function nextNumber(client: Client): Promise<number> {
  const { rows } = await client.query<{ next: number }>(
    `select coalesce(max(substr(phone, 3)::int) - 10000000 + 1, 0) as next from up_users where phone between '0510000000' and '0519999999' and phone ~ '^051\\d{7}$'`,
  );
  return rows[0]?.next ?? 0;
}

/** Generates the people that the run asks for and stages them for the activity. */
export async function seedCrowd(client: Client): Promise<void> {
  await client.query(CLIENTS);
  await client.query(PROVIDERS);
  await client.query('analyze seed_clients, seed_providers');
  await client.query(USERS);
  await client.query(PROFILES);
  await client.query(PICKS);
  await client.query('update seed_providers p set picks = k.picks from (select provider_id, count(*) as picks from seed_picks group by provider_id) k where k.provider_id = p.id');
}

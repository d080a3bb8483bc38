import type { Client } from 'pg';
import { content } from './content';

/** The curated clients and providers: phones 0500000001.. (clients) and 0500000101.. (providers). */

const USERS = `
with people as (
  select *, $2::int + position as line from rows from (jsonb_to_recordset($1::jsonb) as (first_name text, last_name text, username text, city text))
    with ordinality as p (first_name, last_name, username, city, position)
)
insert into up_users (phone, username, first_name, last_name, city, role_state, phone_verified_at, terms_accepted_at, created_at, updated_at)
select '05' || lpad(line::text, 8, '0'), (select p.username where not exists (select from up_users u where lower(u.username) = lower(p.username))),
  first_name, last_name, city, $3, born, born, born, born
from people p cross join lateral (select localtimestamp - make_interval(days => (540 - line % 100 * 3)::int) as born) b
order by line
on conflict (phone) where phone is not null do nothing`;

const CLIENTS = `
insert into seed_clients
select row_number() over (order by id) - 1, id, id from up_users
where phone between '0500000001' and '0500000099' and is_active and deleted_at is null and role_state = 'client'`;

const PROFILES = `
with written as (
  select p.*, u.id as user_id, u.created_at as born, c.lat, c.lng
  from rows from (jsonb_to_recordset($1::jsonb) as (display_name text, provider_type text, bio text, city text, years_experience int, accepts_urgent boolean,
    is_verified_blue boolean, is_verified_green boolean, subcategories jsonb)) with ordinality as p (display_name, provider_type, bio, city, years_experience,
    accepts_urgent, is_verified_blue, is_verified_green, subcategories, position)
  join up_users u on u.phone = '05' || lpad((100 + p.position)::text, 8, '0')
  join (select distinct name, lat, lng from seed_cities) c on c.name = p.city
), made as (
  insert into provider_profiles (user_id, provider_type, display_name, bio, about_details, city, years_experience, whatsapp, languages, social_links, qualifications,
    experiences, content_sections, lat, lng, coverage_radius_km, accepts_urgent, is_verified_blue, is_verified_green, created_at, updated_at)
  select user_id, provider_type, display_name, bio, bio || '. نبدأ بمعاينة وعرض سعر واضح، ونلتزم بالموعد المتفق عليه، ونتابع العميل بعد انتهاء العمل.', city, years_experience,
    '05' || lpad((100 + position)::text, 8, '0'), case when position % 3 = 0 then '["العربية", "English"]' else '["العربية"]' end::jsonb, '[]'::jsonb, '[]'::jsonb, '[]'::jsonb, '[]'::jsonb,
    lat + (position % 9 - 4) * 0.0061, lng + (position % 7 - 3) * 0.0073, 10 + position % 4 * 10, accepts_urgent, is_verified_blue, is_verified_green, born, born
  from written order by position
  returning id, user_id, city, accepts_urgent, created_at
), staged as (
  insert into seed_providers (ord, urgent_ord, n, id, user_id, city, accepts_urgent, picks, created_at)
  select row_number() over (order by m.id) - 1, case when m.accepts_urgent then row_number() over (partition by m.accepts_urgent order by m.id) - 1 end,
    m.id, m.id, m.user_id, m.city, m.accepts_urgent, jsonb_array_length(w.subcategories), m.created_at
  from made m join written w using (user_id)
)
insert into seed_picks
select m.id, s.id, k.position - 1 from made m join written w using (user_id)
cross join lateral jsonb_array_elements_text(w.subcategories) with ordinality as k (key, position) join seed_subs s on s.key = k.key`;

/** Inserts the curated people and stages them for the activity; answers how many providers there are. */
export async function seedDemoPeople(client: Client): Promise<void> {
  const providers = content.providers();
  await client.query(USERS, [JSON.stringify(content.people().clients), 0, 'client']);
  await client.query(USERS, [JSON.stringify(providers), 100, 'provider']);
  await client.query(CLIENTS);
  await client.query(PROFILES, [JSON.stringify(providers)]);
  await client.query('update seed_run set clients = (select count(*) from seed_clients), providers = (select count(*) from seed_providers)');
}

import type { Client } from 'pg';

/** The demo staff, one of each level: phones 0500000201 (admin), 202 (power), 203 (user: support, content), 204 (user: the other teams), 205 (qa). */

const STAFF = [
  { first_name: 'هيفاء', last_name: 'القحطاني', username: 'haifa.admin', level: 'admin', dashboards: [] },
  { first_name: 'ماجد', last_name: 'الدوسري', username: 'majed.ops', level: 'power', dashboards: [] },
  { first_name: 'أمل', last_name: 'الشمري', username: 'amal.support', level: 'user', dashboards: ['support', 'content'] },
  { first_name: 'تركي', last_name: 'العنزي', username: 'turki.ops', level: 'user', dashboards: ['verify', 'promo', 'subs', 'extras'] },
  { first_name: 'ريم', last_name: 'الحربي', username: 'reem.qa', level: 'qa', dashboards: ['support', 'verify', 'billing', 'analytics'] },
];

const INSERT = `
with people as (
  select * from rows from (jsonb_to_recordset($1::jsonb) as (first_name text, last_name text, username text, level text, dashboards jsonb))
    with ordinality as p (first_name, last_name, username, level, dashboards, position)
), users as (
  insert into up_users (phone, username, first_name, last_name, role_state, is_staff, phone_verified_at, created_at, updated_at)
  select '05' || lpad((200 + position)::text, 8, '0'), (select p.username where not exists (select from up_users u where lower(u.username) = lower(p.username))),
    first_name, last_name, 'staff', true, localtimestamp - interval '540 days', localtimestamp - interval '540 days', localtimestamp - interval '540 days'
  from people p order by position
  on conflict (phone) where phone is not null do nothing returning id, phone
), profiles as (
  insert into user_access_profiles (user_id, level)
  select u.id, p.level from users u join people p on u.phone = '05' || lpad((200 + p.position)::text, 8, '0') order by p.position
  returning id, user_id
)
insert into user_access_profile_dashboards (profile_id, dashboard_id)
select r.id, d.id from profiles r join users u on u.id = r.user_id join people p on u.phone = '05' || lpad((200 + p.position)::text, 8, '0')
join dashboards d on p.dashboards ? d.code`;

// The demo administrator also answers visitors' chats. A lone account of the panel stands for him.
const OPERATOR = `update up_users set operator_role = 'admin' where phone = '0500000201' and is_staff`;
const LINK = `insert into panel_links (admin_id, user_id)
  select (select min(id) from admin_users), id from up_users where phone = '0500000201' and is_staff and (select count(*) from admin_users) = 1
  on conflict do nothing`;

/** Inserts the demo staff with their access profiles; numbers that are taken are left as they are. */
export async function seedStaff(client: Client): Promise<void> {
  await client.query(INSERT, [JSON.stringify(STAFF)]);
  await client.query(OPERATOR);
  await client.query(LINK);
}

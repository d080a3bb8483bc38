import type { Client } from 'pg';
import { env } from '../../config/env';
import { Sentence } from '../support/report';
import { content } from './content';
import { PLAN } from './plan';

/** How much one transaction adds. `first` is the crowd's next free number: phones, names and every choice derive from it. */
export interface Run {
  first: number;
  clients: number;
  providers: number;
  requests: number;
}

const TABLES = `
create temp table seed_run (first bigint, clients int, providers int, requests int, urgent_minutes int) on commit drop;
create temp table seed_words (kind text primary key, items text[] not null) on commit drop;
create temp table seed_cities (slot int primary key, name text, lat numeric, lng numeric) on commit drop;
create temp table seed_subs (id int primary key, key text, category_key text, name text, siblings int[], position int) on commit drop;
create temp table seed_slots (slot int primary key, subcategory_id int not null) on commit drop;
create temp table seed_services (subcategory_id int, position int, title text, description text, price_from bigint, price_to bigint, price_unit text,
  primary key (subcategory_id, position)) on commit drop;
create temp table seed_texts (subcategory_id int, position int, title text, description text, primary key (subcategory_id, position)) on commit drop;
create temp table seed_plan (slot int primary key, request_type text, state text, variant text, assigned boolean) on commit drop;
create temp table seed_clients (ord int primary key, n bigint, id int) on commit drop;
create temp table seed_providers (ord int primary key, urgent_ord int, n bigint, id int, user_id int, city text, accepts_urgent boolean, main_sub int,
  picks int, created_at timestamp) on commit drop;
create temp table seed_picks (provider_id int, subcategory_id int, position int, primary key (provider_id, position)) on commit drop`;

const SUBS = `
with written as (
  select c.key as category_key, s.key, s.name, c.weight * s.weight as weight, s.services, s.requests, known.id
  from jsonb_to_recordset($1::jsonb) as c (key text, name text, weight int, subcategories jsonb)
  join service_categories category on category.name = c.name
  cross join lateral jsonb_to_recordset(c.subcategories) as s (key text, name text, weight int, services jsonb, requests jsonb)
  join service_subcategories known on known.name = s.name and known.category_id = category.id
), subs as (
  insert into seed_subs
  select id, key, category_key, name, array_agg(id) over (partition by category_key), row_number() over (partition by category_key order by id) - 1 from written
), slots as (
  insert into seed_slots
  select row_number() over (order by id, copy) - 1, id from written cross join generate_series(1, weight) copy
), services as (
  insert into seed_services
  select id, s.position - 1, s.title, s.description, s.price_from, s.price_to, s.price_unit from written
  cross join lateral rows from (jsonb_to_recordset(services) as (title text, description text, price_from bigint, price_to bigint, price_unit text))
    with ordinality as s (title, description, price_from, price_to, price_unit, position)
)
insert into seed_texts
select id, t.position - 1, t.title, t.description from written
cross join lateral rows from (jsonb_to_recordset(requests) as (title text, description text)) with ordinality as t (title, description, position)`;

const CITIES = `
insert into seed_cities
select row_number() over (order by r.position, c.position, copy) - 1, c.name, c.lat, c.lng
from rows from (jsonb_to_recordset($1::jsonb) as (cities jsonb)) with ordinality as r (cities, position)
cross join lateral rows from (jsonb_to_recordset(r.cities) as (name text, lat numeric, lng numeric, weight int)) with ordinality as c (name, lat, lng, weight, position)
cross join generate_series(1, c.weight) copy`;

/** The words of every kind that the statements draw from. */
function words(): Record<string, string[]> {
  const { first_names, last_names } = content.people();
  const { company_forms, company_names, bios, offer_notes, cancel_reasons, moderation_notes } = content.phrases();
  return { first_names, last_names, company_forms, company_names, bios, offer_notes, moderation_notes, ...cancel_reasons, ...content.reviews() };
}

/** Makes the temporary tables of one transaction and loads the written content into them. */
export async function stage(client: Client, run: Run): Promise<void> {
  await client.query(TABLES);
  await client.query('insert into seed_run values ($1, $2, $3, $4, $5)', [run.first, run.clients, run.providers, run.requests, env().URGENT_REQUEST_EXPIRY_MINUTES]);
  await client.query('insert into seed_words select kind, array(select jsonb_array_elements_text(items)) from jsonb_each($1::jsonb) as w (kind, items)', [JSON.stringify(words())]);
  await client.query(CITIES, [JSON.stringify(content.regions())]);
  await client.query(SUBS, [JSON.stringify(content.categories())]);
  await client.query('insert into seed_plan select * from jsonb_to_recordset($1::jsonb) as (slot int, request_type text, state text, variant text, assigned boolean)', [
    JSON.stringify(PLAN),
  ]);
  const known = await client.query('select from seed_slots limit 1');
  if (known.rowCount === 0) throw new Sentence('None of the seeded sub-categories exists any more: bulk content has nothing to hang on.');
  await client.query('analyze seed_cities, seed_subs, seed_slots, seed_services, seed_texts, seed_plan');
}

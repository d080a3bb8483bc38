import type { Client } from 'pg';
import { content } from './content';

/** Regions, cities, categories, sub-categories and places for advertisements, each only where no row of that name exists: edited rows stay as they are. */
export async function seedCatalogue(client: Client): Promise<void> {
  const regions = JSON.stringify(content.regions());
  await client.query(
    `insert into regions (name, name_en, sort_order)
     select r.name, r.name_en, r.position * 10 from rows from (jsonb_to_recordset($1::jsonb) as (name text, name_en text)) with ordinality as r (name, name_en, position)
     where not exists (select from regions known where known.name = r.name) order by r.position`,
    [regions],
  );
  await client.query(
    `insert into cities (region_id, name, name_en, lat, lng)
     select known.id, c.name, c.name_en, c.lat, c.lng
     from jsonb_to_recordset($1::jsonb) as r (name text, cities jsonb) join regions known on known.name = r.name
     cross join lateral jsonb_to_recordset(r.cities) as c (name text, name_en text, lat numeric, lng numeric)
     where not exists (select from cities present where present.name = c.name and present.region_id = known.id) order by known.sort_order`,
    [regions],
  );
  const categories = JSON.stringify(content.categories());
  await client.query(
    `insert into service_categories (name, name_en)
     select c.name, c.name_en from rows from (jsonb_to_recordset($1::jsonb) as (name text, name_en text)) with ordinality as c (name, name_en, position)
     where not exists (select from service_categories known where known.name = c.name) order by c.position`,
    [categories],
  );
  await client.query(
    `insert into service_subcategories (category_id, name, name_en)
     select known.id, s.name, s.name_en
     from jsonb_to_recordset($1::jsonb) as c (name text, subcategories jsonb) join service_categories known on known.name = c.name
     cross join lateral rows from (jsonb_to_recordset(c.subcategories) as (name text, name_en text)) with ordinality as s (name, name_en, position)
     where not exists (select from service_subcategories present where present.name = s.name and present.category_id = known.id)
     order by known.id, s.position`,
    [categories],
  );
  await client.query(
    `insert into promo_placeholders (code, name, name_en, description, sort_order)
     select p.code, p.name, p.name_en, p.description, p.position * 10
     from rows from (jsonb_to_recordset($1::jsonb) as (code text, name text, name_en text, description text)) with ordinality as p (code, name, name_en, description, position)
     where not exists (select from promo_placeholders known where known.code = p.code) order by p.position`,
    [JSON.stringify(content.placeholders())],
  );
}

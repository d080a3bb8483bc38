import type { Client } from 'pg';
import { pick, unit } from './sql';

/** What providers offer and who follows and likes them. */

const SUBCATEGORIES = `
insert into provider_subcategories (provider_id, subcategory_id, position) select provider_id, subcategory_id, position from seed_picks order by provider_id, position`;

/** Two or three services a provider, priced around the written price in steps of 5 SAR. */
const SERVICES = `
insert into provider_services (provider_id, subcategory_id, title, description, price_from_minor, price_to_minor, price_unit, is_active, created_at, updated_at)
select provider_id, subcategory_id, title, description, 100 * greatest(5, round(price_from * factor / 5) * 5)::bigint, 100 * greatest(5, round(price_to * factor / 5) * 5)::bigint,
  price_unit, ${unit('n * 8 + line', 21)} > 0.04, at, at
from (
  select p.n, p.created_at + make_interval(hours => (row_number() over mine)::int) as at, 0.85 + 0.3 * ${unit('p.n', 20)} as factor, k.provider_id, k.subcategory_id, s.*,
    row_number() over mine as line
  from seed_providers p join seed_picks k on k.provider_id = p.id
  join (select subcategory_id as sub, position as place, title, description, price_from, price_to, price_unit from seed_services) s on s.sub = k.subcategory_id
  window mine as (partition by k.provider_id order by s.place, k.position)
) offered
where line <= 2 + ${pick('n', 22, 2)}
order by provider_id, line`;

/** Marks by clients, more of them on the popular providers, and one follow by most providers' owners; nobody marks himself. */
const marks = (table: string, each: number, salt: number): string => `
insert into ${table} (user_id, provider_id, created_at)
select user_id, provider_id, at from (
  select distinct on (c.id, p.id) c.id as user_id, p.id as provider_id, now() - make_interval(secs => 86400 * 180 * ${unit(`c.n * 8 + k`, salt)}) as at
  from seed_run r cross join seed_clients c cross join generate_series(1, ${each}) k
  join seed_providers p on p.ord = floor(r.providers * power(${unit('c.n * 8 + k', salt + 1)}, 1.7))::int
  union all
  select o.user_id, p.id, now() - make_interval(secs => 86400 * 180 * ${unit('o.n', salt + 2)})
  from seed_run r cross join seed_providers o join seed_providers p on p.ord = (o.ord + 1 + ${pick('o.n', salt + 3, 'greatest(r.providers - 1, 1)')}) % r.providers
  where o.id <> p.id and o.n % 3 > 0
) marks order by at`;

/** Fills in sub-categories, services, follows and likes of the staged people. */
export async function seedOffering(client: Client): Promise<void> {
  await client.query('analyze seed_picks, seed_providers, seed_clients');
  await client.query(SUBCATEGORIES);
  await client.query(SERVICES);
  await client.query(marks('provider_follows', 4, 24));
  await client.query(marks('provider_likes', 3, 30));
}

import { row, sql } from './db';
import { type Client, login } from './http';

/** Clients, providers and requests for tests that are about something else than how these come to be. */

/** Where they are made; without one: the shared server and its database. */
export interface Place {
  url?: string;
  sql: typeof sql;
  row: typeof row;
}

const SHARED: Place = { sql, row };

export interface Provider extends Client {
  providerId: number;
}

/** A signed-in user of level 2. */
export async function aClient(place = SHARED): Promise<Client> {
  const client = await login(undefined, place.url);
  await place.sql(`update up_users set role_state = 'client' where id = $1`, [client.userId]);
  return client;
}

/** A signed-in provider who accepts urgent work everywhere and picked these sub-categories. */
export async function aProvider(subcategories: readonly number[] = [], place = SHARED): Promise<Provider> {
  const user = await login(undefined, place.url);
  await place.sql(`update up_users set role_state = 'provider' where id = $1`, [user.userId]);
  const { id } = await place.row<{ id: number }>(
    `insert into provider_profiles (user_id, provider_type, display_name, city, accepts_urgent) values ($1, 'individual', 'Provider', '', true) returning id`,
    [user.userId],
  );
  await place.sql('insert into provider_subcategories (provider_id, subcategory_id) select $1, unnest($2::int[])', [id, subcategories]);
  return { ...user, providerId: id };
}

/** An active sub-category of its own. */
export async function aSubcategory(place = SHARED): Promise<number> {
  const { id } = await place.row<{ id: number }>(
    `with category as (insert into service_categories (name) values ('Category') returning id)
     insert into service_subcategories (name, category_id) select 'Sub-category', id from category returning id`,
  );
  return id;
}

/** Fields of a request that the API takes. */
export const requestFields = (subcategory: number, type: 'normal' | 'competitive' | 'urgent', provider?: number) => ({
  subcategory,
  title: 'Fix the sink',
  description: 'It leaks',
  request_type: type,
  city: type === 'normal' ? 'الرياض' : '',
  ...(provider === undefined ? {} : { provider }),
});

/** Posts a request and answers its id. */
export async function aRequest(client: Client, subcategory: number, type: 'normal' | 'competitive' | 'urgent', provider?: number): Promise<number> {
  const response = await client
    .post('/api/marketplace/requests/create/')
    .send(requestFields(subcategory, type, provider))
    .expect(201);
  return response.body.id;
}

import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { signToken } from '../src/platform/auth/tokens';

/** The benchmark's own people beside the seeded content: the same in both sizes, so that only the tables around them grow. */

export interface Fixture {
  /** Tokens of seeded users of every kind, for `me`. */
  users: string[];
  clients: { id: number; token: string }[];
  /** See the twenty open requests of one sub-category. */
  lookers: string[];
  /** Bid on and take the requests of the other sub-category, staged before each measurement. */
  bidders: string[];
  stage: number;
  profileIds: number[];
  serviceIds: number[];
}

const PEOPLE = 16;
const OPEN_REQUESTS = 20;
const USERS = 400;
/** Providers that a rare name finds: a page and a little more. */
const NAMESAKES = 24;
export const CITY = 'الرياض';

async function ids(client: Client, text: string, values: unknown[] = []): Promise<number[]> {
  return (await client.query<{ id: number }>(text, values)).rows.map((row) => row.id);
}

/** An open session and its access token for each user. */
export async function tokensOf(client: Client, users: readonly number[]): Promise<string[]> {
  const families = users.map(() => randomUUID());
  await client.query(
    `insert into sessions (jti, family, user_id, surface, expires_at)
     select gen_random_uuid(), family, user_id, 'services', now() + interval '1 day' from unnest($1::uuid[], $2::int[]) as s (family, user_id)`,
    [families, users],
  );
  return users.map((userId, index) => signToken({ type: 'access', userId, sid: families[index] as string, surface: 'services' }));
}

const USER = `insert into up_users (phone, username, first_name, last_name, city, role_state, phone_verified_at, terms_accepted_at)
  select '0579' || $1 || lpad(n::text, 5, '0'), 'bench_' || $1 || n, 'Bench', 'User', $3, $4, localtimestamp, localtimestamp from generate_series(1, $2::int) n returning id`;

const PROFILE = `insert into provider_profiles (user_id, provider_type, display_name, bio, city, accepts_urgent)
  select id, 'individual', 'Bench ' || id, 'Bench', $2, true from unnest($1::int[]) id returning id`;

export const RARE_NAMES = ['Zaytoun', 'Qasswarah', 'Yaqoot', 'Wahaj'];

/** Providers of a name that no other has. */
async function namesakes(client: Client, name: string, group: number): Promise<void> {
  const owners = await ids(client, USER, [String(group), NAMESAKES, CITY, 'provider']);
  await client.query(
    `insert into provider_profiles (user_id, provider_type, display_name, bio, city) select id, 'company', $2 || ' ' || id, 'Bench', $3 from unnest($1::int[]) id`,
    [owners, name, CITY],
  );
}

async function providers(client: Client, group: number, subcategory: number): Promise<string[]> {
  const owners = await ids(client, USER, [String(group), PEOPLE, CITY, 'provider']);
  const profiles = await ids(client, PROFILE, [owners, CITY]);
  await client.query('insert into provider_subcategories (provider_id, subcategory_id) select id, $2 from unnest($1::int[]) id', [profiles, subcategory]);
  return tokensOf(client, owners);
}

const REQUESTS = `insert into service_requests (client_id, subcategory_id, title, description, request_type, state, city, is_urgent, expires_at)
  select ($1::int[])[1 + n % cardinality($1::int[])], $2, 'Bench request ' || n, 'Staged for a measurement.', $3::text, 'sent', $4, $3 = 'urgent',
    case when $3 = 'urgent' then localtimestamp + interval '1 hour' end
  from generate_series(0, $5::int - 1) n returning id`;

/** Open requests that any bidder matches; answers their ids. */
export const stageRequests = (client: Client, { clients, stage }: Pick<Fixture, 'clients' | 'stage'>, type: 'competitive' | 'urgent', count: number): Promise<number[]> =>
  ids(client, REQUESTS, [clients.map(({ id }) => id), stage, type, CITY, count]);

/** A running subscription for every provider and each of these users, so that the table grows with the database. */
const SUBSCRIPTIONS = `insert into subscriptions (user_id, plan_id, state, start_at, end_at, grace_end_at)
  select u.id, p.id, 'active', now(), now() + interval '30 days', now() + interval '37 days'
  from (select user_id as id from provider_profiles union select unnest($1::int[])) u join (select id, row_number() over (order by id) - 1 as n, count(*) over () as plans
    from subscription_plans where is_active) p on p.n = u.id % p.plans`;

/** Lays the fixture into a seeded database. */
export async function layFixture(client: Client): Promise<Fixture> {
  const [category] = await ids(client, `insert into service_categories (name, is_active) values ('Bench', true) returning id`);
  const subcategories = `insert into service_subcategories (name, category_id, is_active) select 'Bench ' || n, $1, true from generate_series(1, 2) n returning id`;
  const [shown, stage] = (await ids(client, subcategories, [category])) as [number, number];
  const clientIds = await ids(client, USER, ['0', PEOPLE, CITY, 'client']);
  const tokens = await tokensOf(client, clientIds);
  const clients = clientIds.map((id, index) => ({ id, token: tokens[index] as string }));
  await stageRequests(client, { clients, stage: shown }, 'competitive', OPEN_REQUESTS);
  for (const [index, name] of RARE_NAMES.entries()) await namesakes(client, name, 3 + index);
  const users = await ids(client, `select id from up_users where role_state in ('client', 'provider') order by id % 97, id limit ${USERS}`);
  await client.query(SUBSCRIPTIONS, [users]);
  const fixture: Fixture = {
    users: await tokensOf(client, users),
    clients,
    lookers: await providers(client, 1, shown),
    bidders: await providers(client, 2, stage),
    stage,
    profileIds: await ids(client, `select id from provider_profiles order by id % 97, id limit ${USERS}`),
    serviceIds: await ids(client, `select id from provider_services where is_active order by id % 97, id limit ${USERS}`),
  };
  await client.query('vacuum analyze');
  return fixture;
}

export interface Search {
  q: string;
  city: string;
}

/** Words of names and cities that go together most often. */
export async function commonSearches(client: Client): Promise<Search[]> {
  const { rows } = await client.query<Search>(
    `select split_part(display_name, ' ', 1) as q, city from provider_profiles where bio <> 'Bench' group by 1, 2 order by count(*) desc, 1, 2 limit 12`,
  );
  return rows;
}

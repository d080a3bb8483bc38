import { aClient, aSubcategory, requestFields } from '../support/market';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { currentRun } from '../support/run';
import { bootServer, freshName, startServer, type TestServer } from '../support/server';

/** A request that thousands of providers are told of, while the server is killed in between. */

const PROVIDERS = 4_500;

let server: TestServer;
let database: OwnDatabase;

beforeAll(async () => {
  server = await startServer({}, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

const CROWD = `with people as (insert into up_users (username, role_state) select 'crowd_' || i, 'provider' from generate_series(1, $1::int) i returning id),
    profiles as (insert into provider_profiles (user_id, provider_type, display_name, accepts_urgent) select id, 'individual', 'Provider', true from people returning id)
  insert into provider_subcategories (provider_id, subcategory_id) select id, $2::int from profiles`;

const told = async () => (await database.row<{ count: number }>(`select count(*)::int as count from notifications where kind = 'urgent_request'`)).count;

it('goes on where it stood: everybody is told, nobody twice', async () => {
  const place = { url: server.url, sql: database.sql.bind(database), row: database.row.bind(database) };
  const [client, subcategory] = [await aClient(place), await aSubcategory(place)];
  await database.sql(CROWD, [PROVIDERS, subcategory]);
  const { body } = await client.post('/api/marketplace/requests/create/').send(requestFields(subcategory, 'urgent')).expect(201);
  await eventually(told, (count) => count > 0);
  await server.kill();
  const before = await told();
  // What the killed worker held counts as left alone at once: the test does not wait for its heart to be missed.
  await database.sql('delete from worker_heartbeats');
  await database.sql(`update graphile_worker._private_jobs set locked_at = now() - interval '10 minutes' where locked_by is not null`);
  server = await bootServer(currentRun().folder, { DATABASE_URL: server.databaseUrl });
  await eventually(told, (count) => count >= PROVIDERS, 25_000);
  await eventually(
    () => database.sql(`select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'marketplace.tell_matching'`),
    (jobs) => jobs.length === 0,
  );
  expect(before).toBeLessThanOrEqual(PROVIDERS);
  expect(await told()).toBe(PROVIDERS);
  expect(
    await database.row(`select count(distinct user_id)::int as users, count(distinct event_id)::int as events from notifications where kind = 'urgent_request' and url = $1`, [
      `/requests/${body.id}`,
    ]),
  ).toEqual({ users: PROVIDERS, events: 1 });
  expect(await database.row(`select count(*)::int as count from event_logs where request_id = $1`, [body.id])).toEqual({ count: PROVIDERS });
});

import { ensureDatabase } from '../../bin/support/postgres-cluster';
import { api, login } from '../support/http';
import { type OwnDatabase, openDatabase, schemaOf } from '../support/own-database';
import { currentRun, databaseUrl } from '../support/run';
import { bootServer, freshName, type TestServer } from '../support/server';

/** What a start makes of a database: empty, known, or left by an earlier version. */

const LEDGER = 'select name, checksum, applied_at from souq_constraints order by name';

async function newDatabase(template?: string): Promise<string> {
  const [run, name] = [currentRun(), freshName()];
  await ensureDatabase(run.pgAdminUrl, name, template);
  return databaseUrl(run.pgAdminUrl, name);
}

const boot = (address: string): Promise<TestServer> => bootServer(currentRun().folder, { DATABASE_URL: address, ROLE: 'web' });

async function using<T>(address: string, work: (database: OwnDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(address);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The schema that a single first start makes. */
const wantedSchema = (): Promise<string[]> => using(currentRun().databaseUrl, schemaOf);

describe('two servers starting at once on an empty database', () => {
  it('both get ready, and the schema is that of one', async () => {
    const address = await newDatabase();
    const servers = await Promise.all([boot(address), boot(address)]);
    try {
      for (const server of servers) await api(server.url).get('/health/ready/').expect(200);
      const client = await login(undefined, servers[0]?.url);
      await api(servers[1]?.url).get('/api/accounts/me/').set('Authorization', `Bearer ${client.access}`).expect(200);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
    expect(await using(address, schemaOf)).toEqual(await wantedSchema());
  });
});

describe('a start on a known database', () => {
  it('changes nothing', async () => {
    const address = await newDatabase(currentRun().template);
    const before = await using(address, async (database) => ({ ledger: await database.sql(LEDGER), schema: await schemaOf(database) }));
    expect(before.ledger.length).toBeGreaterThan(0);
    const server = await boot(address);
    expect(await server.stop()).toBe(0);
    expect(await using(address, async (database) => ({ ledger: await database.sql(LEDGER), schema: await schemaOf(database) }))).toEqual(before);
  });
});

describe('a start on the database of an earlier version', () => {
  /** As it was before the newest constraint files, and one file with another text. */
  const BACK = [
    `delete from souq_constraints where name >= '020'`,
    `update souq_constraints set checksum = 'earlier' where name like '010-%'`,
    'drop table provider_likes, social_notices',
    'drop index offers_one_selected, offers_pair, service_requests_due',
    'drop trigger service_requests_completed_update on service_requests',
    'alter table offers drop constraint offers_values',
    'alter table offers drop constraint offers_request_id_souq_fk',
    `create or replace function souq_count_completed() returns trigger language plpgsql as 'begin return null; end'`,
  ];

  it('brings it up to date and keeps its rows', async () => {
    const address = await newDatabase(currentRun().template);
    const seeded = await using(address, async (database) => {
      const user = await database.row<{ id: number }>(`insert into up_users (phone, role_state) values ('966551112223', 'phone_only') returning id`);
      for (const statement of BACK) await database.sql(statement);
      return user;
    });
    const server = await boot(address);
    await server.stop();
    expect(await using(address, schemaOf)).toEqual(await wantedSchema());
    await using(address, async (database) => {
      expect(await database.row('select id, phone from up_users')).toEqual({ ...seeded, phone: '966551112223' });
      const [template, here] = [
        await using(currentRun().databaseUrl, (shared) => shared.sql('select name, checksum from souq_constraints order by name')),
        await database.sql('select name, checksum from souq_constraints order by name'),
      ];
      expect(here).toEqual(template);
    });
  });

  it('says what stands in the way, and touches nothing', async () => {
    const address = await newDatabase(currentRun().template);
    await using(address, async (database) => {
      await database.sql('drop index up_users_phone_unique');
      await database.sql(`insert into up_users (phone, role_state) values ('0551112223', 'client'), ('0551112223', 'client')`);
      await database.sql(`update souq_constraints set checksum = 'earlier' where name like '010-%'`);
    });
    await expect(boot(address)).rejects.toThrow(/ended while starting/);
    await using(address, async (database) => {
      expect(await database.row('select count(*)::int as count from up_users')).toEqual({ count: 2 });
      expect(await database.row(`select checksum from souq_constraints where name like '010-%'`)).toEqual({ checksum: 'earlier' });
    });
  });
});

import { ensureDatabase } from '../../bin/support/postgres-cluster';
import { keepAdminAccount, setAccessRevoked, updateAccessProfile } from '../../src/api/backoffice';
import { transaction } from '../../src/platform/db';
import type { ApiError } from '../../src/platform/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { race } from '../support/race';
import { currentRun, databaseUrl } from '../support/run';
import { freshName } from '../support/server';
import { standInForStrapi } from '../support/strapi-stand-in';

/** The last active administrator stays one, whoever asks at the same moment. A database of its own: nobody else's administrators count. */

let database: OwnDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  const [run, name] = [currentRun(), freshName()];
  await ensureDatabase(run.pgAdminUrl, name, run.template);
  database = await openDatabase(databaseUrl(run.pgAdminUrl, name));
  close = standInForStrapi(databaseUrl(run.pgAdminUrl, name));
});
afterAll(async () => {
  await close();
  await database.close();
});

interface Admin {
  userId: number;
  profileId: number;
}

async function admin(): Promise<Admin> {
  const { id: userId } = await database.row<{ id: number }>(
    `insert into up_users (phone, is_staff) values ('05' || lpad((random() * 99999999)::int::text, 8, '0'), true) returning id`,
  );
  const { id: profileId } = await database.row<{ id: number }>(`insert into user_access_profiles (user_id, level) values ($1, 'admin') returning id`, [userId]);
  return { userId, profileId };
}

const active = async (): Promise<number> =>
  (
    await database.row<{ count: number }>(
      `select count(*)::int as count from user_access_profiles where level = 'admin' and revoked_at is null and (expires_at is null or expires_at > now())`,
    )
  ).count;

const statuses = (results: PromiseSettledResult<unknown>[]): number[] =>
  results.map((result) => (result.status === 'fulfilled' ? 200 : (result.reason as ApiError).status)).sort((a, b) => a - b);

beforeEach(() => database.sql('truncate user_access_profiles cascade'));

const past = () => new Date(Date.now() - 1000);

it('two administrators who demote each other leave one', async () => {
  for (let round = 0; round < 5; round += 1) {
    await database.sql('truncate user_access_profiles cascade');
    const pair = [await admin(), await admin()] as const;
    const results = await race(2, (index) => {
      const [by, of] = index === 0 ? pair : ([pair[1], pair[0]] as const);
      return updateAccessProfile({ actor: { userId: by.userId }, profileId: of.profileId, level: 'user', expiresAt: null, dashboardIds: [] });
    });
    // The second one is no administrator any more when his turn comes.
    expect(statuses(results)).toEqual([200, 403]);
    expect(await active()).toBe(1);
  }
});

it('demoting, expiring and revoking at once, by everyone, leave one', async () => {
  const admins = await Promise.all(Array.from({ length: 6 }, admin));
  await race<unknown>(18, (index) => {
    const [by, of] = [admins[index % 6] as Admin, admins[(index + 1 + Math.floor(index / 6)) % 6] as Admin];
    const actor = { userId: by.userId };
    if (index % 3 === 0) return setAccessRevoked({ actor, profileId: of.profileId, revoked: true });
    return updateAccessProfile({ actor, profileId: of.profileId, level: index % 3 === 1 ? 'power' : 'admin', expiresAt: index % 3 === 1 ? null : past(), dashboardIds: [] });
  });
  expect(await active()).toBeGreaterThanOrEqual(1);
});

it('the last one can be neither demoted, expired nor revoked, not even from the command line', async () => {
  const [last, superuser] = [await admin(), await admin()];
  await database.sql(`update user_access_profiles set level = 'qa' where id = $1`, [superuser.profileId]);
  await database.sql('update up_users set is_superuser = true where id = $1', [superuser.userId]);
  const acts = [{ userId: superuser.userId }, { userId: null }].flatMap((actor) => [
    () => updateAccessProfile({ actor, profileId: last.profileId, level: 'power', expiresAt: null, dashboardIds: [] }),
    () => updateAccessProfile({ actor, profileId: last.profileId, level: 'admin', expiresAt: past(), dashboardIds: [] }),
    () => setAccessRevoked({ actor, profileId: last.profileId, revoked: true }),
  ]);
  expect(statuses(await race(acts.length, (index) => (acts[index] as () => Promise<unknown>)()))).toEqual(acts.map(() => 409));
  expect(await active()).toBe(1);
});

it('switching accounts off and revoking profiles at once leave one who can come in', async () => {
  for (let round = 0; round < 5; round += 1) {
    await database.sql('truncate user_access_profiles cascade');
    const [one, two] = [await admin(), await admin()];
    const results = await race<unknown>(2, (index) =>
      index === 0
        ? transaction(async (tx) => {
            await tx.run('update up_users set is_staff = false where id = $1', [one.userId]);
            await keepAdminAccount(tx, { actorId: null, userId: one.userId });
          })
        : setAccessRevoked({ actor: { userId: null }, profileId: two.profileId, revoked: true }),
    );
    expect(statuses(results)).toEqual([200, 409]);
    expect(await database.sql(`select 1 from user_access_profiles p join up_users u on u.id = p.user_id where p.revoked_at is null and u.is_staff`)).toHaveLength(1);
  }
});

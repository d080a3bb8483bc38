import { randomUUID } from 'node:crypto';
import { ensureDatabase } from '../../bin/support/postgres-cluster';
import { type OwnDatabase, openDatabase } from './own-database';
import { currentRun, databaseUrl } from './run';
import { freshName } from './server';
import { standInForStrapi } from './strapi-stand-in';

/** A migrated database of its own with the platform's SQL standing on it: for what the billing domain does for other domains. */
export interface BillingDatabase extends OwnDatabase {
  aUser(): Promise<number>;
  /** Jobs of a name that wait, by their payloads. */
  jobs(name: string): Promise<unknown[]>;
}

export async function billingDatabase(): Promise<BillingDatabase> {
  const run = currentRun();
  const name = freshName();
  await ensureDatabase(run.pgAdminUrl, name, run.template);
  const url = databaseUrl(run.pgAdminUrl, name);
  const [database, away] = [await openDatabase(url), standInForStrapi(url)];
  return {
    ...database,
    aUser: async () => (await database.row<{ id: number }>('insert into up_users (username) values ($1) returning id', [`u_${randomUUID()}`])).id,
    jobs: async (job) =>
      (
        await database.sql<{ payload: unknown }>(
          'select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id',
          [job],
        )
      ).map(({ payload }) => payload),
    close: async () => {
      await database.close();
      await away();
    },
  };
}

import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../bin/support/ports';
import { binaries, databaseAccount } from '../../bin/support/postgres-binaries';
import { initCluster, startCluster } from '../../bin/support/postgres-cluster';

/** Settings of a database that is thrown away: nothing has to survive a crash. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300', 'shared_buffers=256MB'];

export interface TestPostgres {
  /** Connection string of an account that may create databases. */
  admin: string;
  stop(): Promise<void>;
}

/** The PostgreSQL of a test run: `TEST_DATABASE_URL`, else one of its own below `folder`. */
export async function startTestPostgres(folder: string): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { admin: given, stop: async () => undefined };
  chmodSync(folder, 0o711);
  const account = databaseAccount();
  const shelter = () => {
    mkdirSync(path.join(folder, 'programs'), { recursive: true });
    return path.join(folder, 'programs');
  };
  const settings = { data: path.join(folder, 'postgres'), password: randomBytes(12).toString('hex'), account, programs: binaries(account, shelter) };
  initCluster(settings);
  const cluster = await startCluster({ ...settings, port: await freePort(), log: path.join(folder, 'postgres.log'), settings: FAST, detached: false });
  // A run that breaks off before the teardown leaves no database behind.
  process.once('exit', () => void cluster.stop(true));
  return { admin: cluster.url('postgres'), stop: () => cluster.stop(true) };
}

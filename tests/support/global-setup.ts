import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDatabase } from '../../bin/support/postgres-cluster';
import { type Kept, keepForTeardown } from './kept';
import { databaseUrl, publishRun } from './run';
import { bootServer, freshName } from './server';
import { startTestPostgres } from './test-postgres';

/** One PostgreSQL and one compiled server for the whole run. The migrated database is kept as a template for servers of single tests. */
export default async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'souq-test-'));
  const postgres = await startTestPostgres(folder);
  const kept: Kept = { folder, admin: postgres.admin, stops: [postgres.stop] };
  keepForTeardown(kept);
  try {
    await startShared(folder, kept);
  } catch (error) {
    // Jest calls no teardown after a failed set-up; the logs stay, to be read.
    for (const stop of kept.stops) await stop();
    throw error;
  }
}

async function startShared(folder: string, kept: Kept): Promise<void> {
  const [template, shared] = [freshName(), freshName()];
  await ensureDatabase(kept.admin, template);
  const migrator = await bootServer(folder, { DATABASE_URL: databaseUrl(kept.admin, template), ROLE: 'web' });
  await migrator.stop();
  await ensureDatabase(kept.admin, shared, template);
  const address = databaseUrl(kept.admin, shared);
  const server = await bootServer(folder, { DATABASE_URL: address });
  kept.stops.unshift(async () => void (await server.stop()));
  publishRun({ url: server.url, databaseUrl: address, pgAdminUrl: kept.admin, template, folder });
}

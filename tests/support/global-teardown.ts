import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { takeKept } from './kept';

/** Stops what the set-up started and removes its files; `KEEP_TEST_FILES=1` keeps them to be read (server logs). */
export default async function globalTeardown(): Promise<void> {
  const kept = takeKept();
  if (!kept) return;
  const [server, ...others] = kept.stops;
  await server?.();
  if (process.env['TEST_DATABASE_URL']) await dropDatabases(kept.admin);
  for (const stop of others) await stop();
  if (process.env['KEEP_TEST_FILES'] === '1') process.stdout.write(`Test files: ${kept.folder}\n`);
  else rmSync(kept.folder, { recursive: true, force: true });
}

/** On a PostgreSQL that stays: removes the databases that tests of this and of interrupted runs made. */
async function dropDatabases(admin: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  try {
    const made = await client.query<{ datname: string }>(`select datname from pg_database where datname ~ '^souq_[0-9a-f]{12}$'`);
    for (const { datname } of made.rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
  } finally {
    await client.end();
  }
}

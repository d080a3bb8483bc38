import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';

/** Boot-time schema work: what Strapi's sync cannot say (constraints, functions, plain tables), as idempotent SQL files. */

const BOOT_LOCK = 7_235_001;

/** One connection of its own that holds the boot lock, so that two processes starting on one empty database take turns. */
export class BootLock {
  private client: Client | undefined;

  async take(connectionString: string): Promise<void> {
    const client = new Client({ connectionString, application_name: 'souq-boot' });
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [BOOT_LOCK]);
    this.client = client;
  }

  async release(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }
}

const LEDGER = `create table if not exists souq_constraints (
  name text primary key, checksum text not null, applied_at timestamptz not null default now())`;

/** Applies every file of the folder whose text changed, in name order, each in one transaction with its row in the ledger. */
export async function applyConstraints(connectionString: string, folder: string, log: (line: string) => void): Promise<void> {
  const client = new Client({ connectionString, application_name: 'souq-constraints', options: '-c timezone=UTC -c client_min_messages=warning' });
  await client.connect();
  try {
    await client.query(LEDGER);
    const done = await client.query<{ name: string; checksum: string }>('select name, checksum from souq_constraints');
    const checksums = new Map(done.rows.map((row) => [row.name, row.checksum]));
    let again = false;
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      const text = await readFile(path.join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      // A later file may lean on a changed earlier one: from the first change on, all run again.
      again ||= checksums.get(name) !== checksum;
      if (!again) continue;
      await applyOne(client, name, text, checksum);
      log(`constraints: applied ${name}`);
    }
    await client.query('select souq_drop_twin_keys()');
  } finally {
    await client.end();
  }
}

async function applyOne(client: Client, name: string, text: string, checksum: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query(
      `insert into souq_constraints (name, checksum) values ($1, $2)
       on conflict (name) do update set checksum = excluded.checksum, applied_at = now()`,
      [name, checksum],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`database/constraints/${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

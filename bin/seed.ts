import type { Client } from 'pg';
import { seedBulk } from './seed/bulk';
import { analyze, connect, databaseUrl, prepare } from './seed/database';
import { seedDemo } from './seed/demo';
import { type Options, parseOptions, USAGE } from './seed/options';
import { loadEnvironment } from './support/environment';
import { runCommand, say } from './support/report';

/** Demo content and bulk content: `npm run seed -- [--once] [--scale N]` (see seed/options.ts). */

async function run(client: Client, options: Options): Promise<void> {
  await prepare(client);
  const demo = await seedDemo(client, options.once, say);
  if (options.scale > 0) await seedBulk(client, options.scale, say);
  if (demo || options.scale > 0) await analyze(client);
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  loadEnvironment();
  const client = await connect(databaseUrl());
  try {
    await run(client, options);
  } finally {
    await client.end();
  }
}

runCommand(main, USAGE);

import type { Env } from '../../config/env';
import { runningLauncher } from './lock';
import { startLocalPostgres } from './postgres-local';
import { Sentence } from './report';

export interface OpenDatabase {
  url: string;
  /** Stops what was started for this command; nothing for a database that runs anyway. */
  close(): Promise<void>;
}

/**
 * The database of a command that runs beside or without the server (seed, demo): `DATABASE_URL`, else the local one of the running
 * launcher, else the local one started for as long as the command needs it.
 */
export async function openDatabase(env: Env): Promise<OpenDatabase> {
  const nothing = async () => undefined;
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, close: nothing };
  const running = runningLauncher();
  if (running && !running.databaseUrl) throw new Sentence('Souq is starting in this folder: try again when it is ready.');
  if (running?.databaseUrl) return { url: running.databaseUrl, close: nothing };
  const { cluster, url } = await startLocalPostgres();
  return { url, close: () => cluster.stop() };
}

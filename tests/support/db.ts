import { Pool, type QueryResultRow } from 'pg';
import { currentRun } from './run';

let pool: Pool | undefined;

/** Rows of a statement on the shared test database (`$1` parameters). Idle connections do not keep the process alive. */
export async function sql<T extends QueryResultRow = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
  pool ??= openPool();
  return (await pool.query<T>(text, values)).rows;
}

function openPool(): Pool {
  const opened = new Pool({ connectionString: currentRun().databaseUrl, max: 4, allowExitOnIdle: true, options: '-c timezone=UTC' });
  // The database stops before this process does: an idle connection that breaks then is no failure.
  opened.on('error', () => undefined);
  return opened;
}

/** The first row of a statement; fails when there is none. */
export async function row<T extends QueryResultRow = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T> {
  const [first] = await sql<T>(text, values);
  if (!first) throw new Error(`no row: ${text}`);
  return first;
}

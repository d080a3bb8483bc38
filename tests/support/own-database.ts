import { Client, type QueryResultRow } from 'pg';

/** A database that only one test uses. */
export interface OwnDatabase {
  sql<T extends QueryResultRow = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  row<T extends QueryResultRow = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T>;
  close(): Promise<void>;
}

/** Connects to a database by its address. */
export async function openDatabase(connectionString: string): Promise<OwnDatabase> {
  const client = new Client({ connectionString, options: '-c timezone=UTC' });
  client.on('error', () => undefined);
  await client.connect();
  const sql = async <T extends QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> => (await client.query<T>(text, values)).rows;
  return {
    sql,
    row: async <T extends QueryResultRow>(text: string, values?: unknown[]): Promise<T> => {
      const [first] = await sql<T>(text, values);
      if (!first) throw new Error(`no row: ${text}`);
      return first;
    },
    close: () => client.end(),
  };
}

const SCHEMA = `
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
    from information_schema.columns where table_schema = 'public'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'function ' || pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))
  union all select 'jobs ' || table_name || '.' || column_name from information_schema.columns where table_schema = 'graphile_worker'
  order by 1`;

/** Everything a schema consists of, one line each, for comparing two databases. */
export const schemaOf = async (database: OwnDatabase): Promise<string[]> => (await database.sql<{ line: string }>(SCHEMA)).map(({ line }) => line);

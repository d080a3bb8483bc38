import type { Client } from 'pg';
import { type Sql, sqlOn, type Tx } from '../../src/platform/db';
import { connect, databaseUrl } from '../seed/database';
import { Sentence } from './report';

/** What a command may do with the database of a (running or stopped) server. */
export interface Database {
  sql: Sql;
  /** One transaction. */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/**
 * Opens the database of this installation, hands it over and closes it.
 * @param table one that the work needs; without it the server never started there
 */
export async function withDatabase(table: string, work: (database: Database) => Promise<void>): Promise<void> {
  const client = await connect(databaseUrl());
  try {
    const { rows } = await client.query<{ ready: boolean }>('select to_regclass($1) is not null as ready', [`public.${table}`]);
    if (!rows[0]?.ready) throw new Sentence('The tables are not there yet: start the server once on this database.');
    await work(databaseOn(client));
  } finally {
    await client.end();
  }
}

function databaseOn(client: Client): Database {
  const sql = sqlOn((use) => use(client));
  const tx: Tx = { ...sql, inTransaction: true };
  const inTransaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    await client.query('begin');
    try {
      const result = await work(tx);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  };
  return { sql, inTransaction };
}

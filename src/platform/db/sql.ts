import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Client, QueryResult, QueryResultRow } from 'pg';
import { types } from 'pg';

/**
 * Plain SQL over Strapi's pool: `$1` parameters, prepared by name, own type parsers. Strapi's parsers are global (NUMERIC as float,
 * JSONB as text), so the parsers travel with each query instead.
 */

const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700, json: 114, jsonb: 3802 } as const;

const parsers: Record<number, (value: string) => unknown> = {
  [OID.int8]: Number,
  [OID.numeric]: (value) => value,
  [OID.date]: (value) => value,
  [OID.timestamp]: (value) => new Date(`${value.replace(' ', 'T')}Z`),
  [OID.timestamptz]: (value) => new Date(/[+-]\d\d$/.test(value) ? `${value.replace(' ', 'T')}:00` : value.replace(' ', 'T')),
  [OID.json]: (value) => JSON.parse(value),
  [OID.jsonb]: (value) => JSON.parse(value),
};

const custom = {
  getTypeParser: ((oid: number, format?: 'text') => parsers[oid] ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

export type SqlValue = string | number | boolean | bigint | Date | null | undefined | readonly (string | number | null)[] | Buffer;

/** What a use-case may do with the database, inside or outside a transaction. */
export interface Sql {
  /** All rows. */
  rows<T extends object>(text: string, values?: readonly SqlValue[]): Promise<T[]>;
  /** The first row, or undefined. */
  one<T extends object>(text: string, values?: readonly SqlValue[]): Promise<T | undefined>;
  /** Runs a statement and answers how many rows it touched. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
}

/** A `Sql` bound to an open transaction. */
export interface Tx extends Sql {
  readonly inTransaction: true;
}

const names = new Map<string, string>();
const MAX_PREPARED = 1_000;

/** A stable statement name, so that PostgreSQL parses and plans each text once a connection. Texts beyond the cap stay unnamed. */
function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MAX_PREPARED) return known;
  const name = `q${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
  names.set(text, name);
  return name;
}

async function send(client: Client, text: string, values: readonly SqlValue[]): Promise<QueryResult<QueryResultRow>> {
  return client.query({ name: statementName(text), text, values: values as unknown[], types: custom });
}

export type Acquire = <R>(work: (client: Client) => Promise<R>) => Promise<R>;

export function sqlOn(acquire: Acquire): Sql {
  return {
    rows: <T extends object>(text: string, values: readonly SqlValue[] = []) => acquire(async (client) => (await send(client, text, values)).rows as T[]),
    one: <T extends object>(text: string, values: readonly SqlValue[] = []) => acquire(async (client) => (await send(client, text, values)).rows[0] as T | undefined),
    run: (text, values = []) => acquire(async (client) => (await send(client, text, values)).rowCount ?? 0),
  };
}

const knex = (): Knex => strapi.db.connection as unknown as Knex;

/** The pool: each statement takes any free connection. */
export const db: Sql = sqlOn(async (work) => {
  const pool = knex().client as { acquireConnection(): Promise<Client>; releaseConnection(client: Client): Promise<void> };
  const client = await pool.acquireConnection();
  try {
    return await work(client);
  } finally {
    await pool.releaseConnection(client);
  }
});

import type { Knex } from 'knex';
import type { Client } from 'pg';
import { collectHooks } from './after-commit';
import { sqlOn, type Tx } from './sql';

const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 4;

export interface PgError extends Error {
  code: string;
  constraint?: string;
}

export const isPgError = (error: unknown): error is PgError =>
  error instanceof Error && typeof (error as Partial<PgError>).code === 'string' && /^[0-9A-Z]{5}$/.test((error as PgError).code);

/** True when the error is a broken unique constraint (of that name, when given). */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  isPgError(error) && error.code === '23505' && (constraint === undefined || error.constraint === constraint);

const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);

/** True when the database could not be reached, went away meanwhile, or had no connection to give in time. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  // 57P01-57P03: the server is stopping or starting; 08: connection exceptions; 53300: no connection is left.
  if (isPgError(error)) return /^(?:08\w{3}|57P0[123]|53300)$/.test(error.code);
  return (
    error.name === 'KnexTimeoutError' ||
    (typeof code === 'string' && CONNECTION_LOST.has(code)) ||
    /^Connection (?:terminated|ended)|not queryable|^Transaction query already complete/.test(error.message)
  );
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * One transaction at the edge of a use-case. Serialization failures and deadlocks are tried again from the start (so `work` must have
 * no effect outside the database); every other error rolls back and passes. Never nested: Strapi has no savepoints (design.md, §3.4).
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (strapi.db.inTransaction()) throw new Error('transactions do not nest: pass the open one on');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(work);
    } catch (error) {
      if (attempt >= MAX_TRIES || !isPgError(error) || !RETRYABLE.has(error.code)) throw error;
      await pause(attempt * 10 + Math.random() * 20);
    }
  }
}

interface Opened {
  trx: unknown;
  /** Collects for the outermost transaction. */
  onCommit(hook: () => void): void;
}

function once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return strapi.db.transaction(async ({ trx, onCommit }: Opened) => {
    const knex = trx as unknown as Knex.Transaction;
    const client = (await (knex as unknown as { client: { acquireConnection(): Promise<Client> } }).client.acquireConnection()) as Client;
    const tx: Tx = Object.assign(
      sqlOn((use) => use(client)),
      { inTransaction: true as const },
    );
    collectHooks(tx, onCommit);
    return work(tx);
  }) as Promise<T>;
}

/**
 * For guards of the panel: joins the transaction Strapi has open (its bulk acts open one), else opens one. What Strapi itself writes inside
 * `work` belongs to it. No retries: the caller may stand in the middle of another act. Use-cases call `transaction`.
 */
export const joinTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => once(work);

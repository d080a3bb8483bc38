import { createHash } from 'node:crypto';
import type { Tx } from '../db';
import { lockName } from '../db';
import { ApiError, conflict } from '../http/errors';
import { m } from '../http/messages';

/** `Idempotency-Key` on POSTs that move money, stock, codes or requests (design.md, §3.8). */

const MAX_LENGTH = 80;

export interface Repeatable {
  userId: number;
  /** Endpoint, so that one key used on two of them never meets. */
  scope: string;
  key: string;
  /** What makes two calls the same call: hashed. */
  content: unknown;
}

/** Reads the header; undefined when absent. */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined || header === '') return undefined;
  if (header.length > MAX_LENGTH) throw new ApiError(400, m.idempotencyKeyLength());
  return header;
}

const fingerprintOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

interface Stored {
  fingerprint: string;
  response: unknown;
}

/**
 * Runs `work` once for a key within 24 hours; a repeat gets the first answer, simultaneous calls wait for it, other content under the
 * same key is a 409. Everything in the caller's transaction.
 */
export async function once<T>(tx: Tx, call: Repeatable | undefined, work: () => Promise<T>): Promise<T> {
  if (!call) return work();
  await lockName(tx, `idempotency:${call.userId}:${call.scope}:${call.key}`);
  const fingerprint = fingerprintOf(call.content);
  const stored = await tx.one<Stored>(
    `select fingerprint, response from idempotency_keys where user_id = $1 and scope = $2 and key = $3 and created_at > now() - interval '24 hours'`,
    [call.userId, call.scope, call.key],
  );
  if (stored) {
    if (stored.fingerprint !== fingerprint) throw conflict(m.idempotencyKeyReused());
    return stored.response as T;
  }
  const response = await work();
  await tx.run(
    `insert into idempotency_keys (user_id, scope, key, fingerprint, response) values ($1, $2, $3, $4, $5)
     on conflict (user_id, scope, key) do update set fingerprint = excluded.fingerprint, response = excluded.response, created_at = now()`,
    [call.userId, call.scope, call.key, fingerprint, JSON.stringify(response)],
  );
  return response;
}

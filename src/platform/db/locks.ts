import type { Tx } from './sql';

/** Holds a lock on a name until the transaction ends; callers with the same name queue. */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}

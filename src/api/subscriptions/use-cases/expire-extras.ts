import { db, transaction } from '../../../platform/db';
import { presentPurchase } from '../present';
import { expireDueExtras, extrasOf } from '../queries/extras';
import { extraChanged } from './changed';

const BATCH = 200;

/**
 * Extras past their end become `expired`; safe on many instances at once (SKIP LOCKED).
 * @param ids only these, when given
 * @returns how many did
 */
export function expireExtras(ids: readonly number[] | null = null): Promise<number> {
  return transaction(async (tx) => {
    const rows = await expireDueExtras(tx, ids, BATCH);
    for (const { id } of rows) await extraChanged(tx, { id });
    return rows.length;
  });
}

/** Empties the queue of due extras, batch by batch. */
export async function expireAllExtras(): Promise<void> {
  while ((await expireExtras()) === BATCH);
}

/** A user's purchases, newest first, as they are now; due ones among them are expired on the way. */
export async function myExtras(userId: number): Promise<ReturnType<typeof presentPurchase>[]> {
  const rows = await extrasOf(db, userId);
  const due = rows.filter((row) => row.state !== row.stored_state).map((row) => row.id);
  if (due.length > 0) await expireExtras(due);
  return rows.map(presentPurchase);
}

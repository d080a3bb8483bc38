import { db, transaction } from '../../../platform/db';
import { expireDue, findRequest, type PromoRow } from '../queries/requests';
import { syncRequest } from './changed';

const BATCH = 200;

/**
 * Active campaigns past their end become `expired`; safe on many instances at once (SKIP LOCKED).
 * @param ids only these, when given
 * @returns how many did
 */
export function expireRequests(ids: readonly number[] | null = null): Promise<number> {
  return transaction(async (tx) => {
    const rows = await expireDue(tx, ids, BATCH);
    for (const { id } of rows) await syncRequest(tx, id);
    return rows.length;
  });
}

/** Empties the queue of due campaigns, batch by batch. @returns how many became `expired` */
export async function expireAllRequests(): Promise<number> {
  let total = 0;
  for (let done = BATCH; done === BATCH; total += done) done = await expireRequests();
  return total;
}

/** Campaigns as they are now; due ones among them are expired on the way. */
export async function broughtUpToDate(rows: PromoRow[]): Promise<PromoRow[]> {
  const due = rows.filter((row) => row.state !== row.stored_state).map((row) => row.id);
  if (due.length > 0) await expireRequests(due);
  return rows;
}

/** One campaign with the time rule applied. */
export async function currentRequest(id: number): Promise<PromoRow | undefined> {
  const row = await findRequest(db, id);
  if (!row || row.state === row.stored_state) return row;
  await expireRequests([id]);
  return findRequest(db, id);
}

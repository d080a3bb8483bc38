import { db, type Tx, transaction } from '../../../platform/db';
import { endBadges, lockBadges, refreshFlags, usersOfDueBadges } from '../queries/badges';
import { expireDue, findRequest, type RequestRow } from '../queries/requests';
import { syncRequest } from './changed';

const BATCH = 200;

/**
 * Active requests past their end become `expired`, with their badges; safe on many instances at once (SKIP LOCKED).
 * @param ids only these, when given
 * @returns how many did
 */
export function expireRequests(ids: readonly number[] | null = null): Promise<number> {
  return transaction(async (tx) => {
    const rows = await expireDue(tx, ids, BATCH);
    for (const { id } of rows) await syncRequest(tx, id);
    const users = rows.map(({ requester_id: userId }) => userId);
    await switchOff(
      tx,
      users,
      rows.map(({ id }) => id),
    );
    return rows.length;
  });
}

async function switchOff(tx: Tx, userIds: readonly number[], requestIds: readonly number[]): Promise<void> {
  // In one order everywhere, so that two batches cannot wait for each other.
  for (const userId of [...new Set(userIds)].sort((a, b) => a - b)) {
    await lockBadges(tx, userId);
    await endBadges(tx, userId, requestIds);
    await refreshFlags(tx, userId);
  }
}

/** Empties the queue of due requests, batch by batch, then of badges whose request ended otherwise. @returns how many requests expired */
export async function expireAllRequests(): Promise<number> {
  let total = 0;
  for (let done = BATCH; done === BATCH; total += done) done = await expireRequests();
  for (let users = await usersOfDueBadges(db, BATCH); users.length > 0; users = users.length < BATCH ? [] : await usersOfDueBadges(db, BATCH)) {
    const due = users;
    await transaction((tx) => switchOff(tx, due, []));
  }
  return total;
}

/** Requests as they are now; due ones among them are expired on the way. */
export async function broughtUpToDate(rows: RequestRow[]): Promise<RequestRow[]> {
  const due = rows.filter((row) => row.state !== row.stored_state).map((row) => row.id);
  if (due.length > 0) await expireRequests(due);
  return rows;
}

/** One request with the time rule applied. */
export async function currentRequest(id: number): Promise<RequestRow | undefined> {
  const row = await findRequest(db, id);
  if (!row || row.state === row.stored_state) return row;
  await expireRequests([id]);
  return findRequest(db, id);
}

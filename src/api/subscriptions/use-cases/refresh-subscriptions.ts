import { transaction } from '../../../platform/db';
import { refreshDueSubscriptions } from '../queries/subscriptions';
import { subscriptionChanged } from './changed';

const BATCH = 200;

/**
 * Subscriptions past their end become `grace` or `expired`; safe on many instances at once (SKIP LOCKED).
 * @param ids only these, when given
 * @returns how many did
 */
export function refreshSubscriptions(ids: readonly number[] | null = null): Promise<number> {
  return transaction(async (tx) => {
    const rows = await refreshDueSubscriptions(tx, ids, BATCH);
    for (const { id } of rows) await subscriptionChanged(tx, { id });
    return rows.length;
  });
}

/** Empties the queue of due subscriptions, batch by batch. */
export async function refreshAllSubscriptions(): Promise<void> {
  while ((await refreshSubscriptions()) === BATCH);
}

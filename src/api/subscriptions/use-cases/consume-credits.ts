import { type Tx, transaction } from '../../../platform/db';
import { lockCredits, takeCredits } from '../queries/extras';
import { extraChanged } from './changed';

export interface Consumption {
  userId: number;
  sku: string;
  /** Whole credits. */
  amount: number;
}

/**
 * Uses credits of a sku, of the oldest purchases first, all or none. Simultaneous uses take turns on the purchases' rows.
 * @returns false when too few are left; true without effect for an amount of zero or less
 */
export async function consumeCredits(tx: Tx, { userId, sku, amount }: Consumption): Promise<boolean> {
  if (amount <= 0) return true;
  if (!Number.isInteger(amount)) throw new RangeError('credits are whole numbers');
  const purchases = await lockCredits(tx, userId, sku);
  if (purchases.reduce((total, { left }) => total + left, 0) < amount) return false;
  let open = amount;
  for (const { id, left } of purchases) {
    if (open === 0) break;
    const taken = Math.min(left, open);
    await takeCredits(tx, id, taken);
    await extraChanged(tx, { id, actorId: userId });
    open -= taken;
  }
  return true;
}

/** The same in a transaction of its own. */
export const consume = (userId: number, sku: string, amount: number): Promise<boolean> => transaction((tx) => consumeCredits(tx, { userId, sku, amount }));

import type { Tx } from '../../../platform/db';

/** The next number of a series; its row stays locked until the transaction ends, so a rollback gives the number back. */
export async function nextSerial(tx: Tx, series: 'invoice' | 'credit_note'): Promise<number> {
  const row = await tx.one<{ value: number }>('update billing_counters set value = value + 1 where series = $1 returning value', [series]);
  if (!row) throw new Error(`the counter of ${series} is missing`);
  return row.value;
}

import type { Tx } from '../../../platform/db';
import type { Notice } from '../notice';

export async function notify(tx: Tx, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.run('select 1');
}

import { db, transaction } from '../../../platform/db';
import { failTopup } from './settle-topup';

const BATCH = 500;

const ORPHANS = `select w.id from wallet_transactions w join wallet_topups t on t.transaction_id = w.id
  where w.state = 'pending' and w.journal_id is null and w.reference_id is null and w.created_at < now() - interval '1 hour' order by w.created_at limit ${BATCH}`;

/** Ends top-ups whose payment was never made because the process died in between; all others end with their payment. */
export async function expireOrphanTopups(): Promise<void> {
  for (const { id } of await db.rows<{ id: number }>(ORPHANS)) await transaction((tx) => failTopup(tx, id));
}

import { db } from '../../../platform/db';
import { activateQuietly } from './activate-quietly';

const BATCH = 200;

/** The job: what was paid and not activated yet. One that keeps failing does not hold the others up. */
export async function retryActivations(): Promise<void> {
  const rows = await db.rows<{ id: number }>(`select id from invoices where activation = 'pending' and state = 'paid' order by id limit ${BATCH}`);
  for (const { id } of rows) await activateQuietly(id);
}

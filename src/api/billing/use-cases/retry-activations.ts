import { db } from '../../../platform/db';
import { activateQuietly } from './activate-quietly';

const BATCH = 200;

/** The job: what was paid and not activated yet. One that keeps failing does not hold the others up. */
export async function retryActivations(): Promise<void> {
  for (let after = 0, found = BATCH; found === BATCH; ) {
    const rows = await db.rows<{ id: number }>(`select id from invoices where activation = 'pending' and state = 'paid' and id > $1 order by id limit ${BATCH}`, [after]);
    for (const { id } of rows) await activateQuietly(id);
    after = rows.at(-1)?.id ?? after;
    found = rows.length;
  }
}

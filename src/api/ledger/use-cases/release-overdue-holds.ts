import { db, type Tx, transaction } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { m } from '../messages';
import { releaseHold } from './close-hold';

const DUE = `state = 'active' and expires_at <= now() and ($1::int is null or user_id = $1)`;
const NEXT = `select key from ledger_holds where ${DUE} order by expires_at limit 1 for no key update skip locked`;

/**
 * Gives back what overdue holds set aside, each in a transaction of its own; safe on many instances at once.
 * @param userId only this owner's, when given: so that no balance waits for the job
 */
export async function releaseOverdueHolds(userId: number | null = null): Promise<void> {
  if (!(await db.one(`select 1 from ledger_holds where ${DUE} limit 1`, [userId]))) return;
  while (await transaction((tx) => releaseNext(tx, userId)));
}

async function releaseNext(tx: Tx, userId: number | null): Promise<boolean> {
  const hold = await tx.one<{ key: string }>(NEXT, [userId]);
  if (!hold) return false;
  await releaseHold(tx, { key: hold.key, description: say(m.holdExpired(), DEFAULT_LOCALE), actorId: null });
  return true;
}

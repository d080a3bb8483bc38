import type { Tx } from '../../../platform/db';
import { conflict, forbidden } from '../../../platform/http';
import { openedPages } from '../access';
import { m } from '../messages';
import { hasActiveAdmin, lockProfileOfUser } from '../queries/access';
import { lockProfiles } from './profile-guards';

export interface AccountSwitch {
  /** null = a panel account that stands for nobody. */
  actorId: number | null;
  /** Whose account was switched off. */
  userId: number;
}

/**
 * An administrator's account was blocked or is no staff account any more: that takes his access away like a revocation, so the same rules
 * hold (spec/backoffice.md, Rules for changing profiles). Called after the write, in its transaction.
 * @throws 403 the actor is no administrator, 409 it took the last administrator away
 */
export async function keepAdminAccount(tx: Tx, { actorId, userId }: AccountSwitch): Promise<void> {
  await lockProfiles(tx);
  const profile = await lockProfileOfUser(tx, userId);
  if (!profile?.activeAdmin) return;
  if (actorId !== null && actorId !== userId && (await openedPages(actorId, tx)).access?.level !== 'admin') throw forbidden(m.adminsOnly());
  if (!(await hasActiveAdmin(tx))) throw conflict(m.lastAdmin());
}

import { transaction } from '../../../platform/db';
import { forbidden, notFound } from '../../../platform/http';
import { m } from '../messages';
import { lockProfile } from '../queries/access';
import type { StaffActor } from './actor';
import { auditProfile, keepAnAdmin, lockProfiles, requireMayChange } from './profile-guards';

export interface Revocation {
  actor: StaffActor;
  profileId: number;
  /** true revokes, false restores; left out: the other way round. */
  revoked?: boolean;
}

/**
 * Revokes or restores a profile, from the next request on; what is so already stays so, unaudited.
 * @returns whether it is revoked now
 * @throws 404; 403 who may not, and oneself; 409 the last administrator
 */
export async function setAccessRevoked({ actor, profileId, revoked }: Revocation): Promise<boolean> {
  return transaction(async (tx) => {
    await lockProfiles(tx);
    await requireMayChange(tx, actor);
    const before = await lockProfile(tx, profileId);
    if (!before) throw notFound();
    await requireMayChange(tx, actor, before.grant.level);
    if (actor.userId === before.userId) throw forbidden(m.notOwnAccess());
    const next = revoked ?? !before.revoked;
    if (before.revoked === next) return next;
    await tx.run('update user_access_profiles set revoked_at = case when $2 then now() end, updated_at = now() where id = $1', [profileId, next]);
    await keepAnAdmin(tx, before);
    const action = next ? 'access_profile_revoked' : 'access_profile_unrevoked';
    await auditProfile(tx, { action, actor, profileId, targetId: before.userId, before: before.grant, after: before.grant });
    return next;
  });
}

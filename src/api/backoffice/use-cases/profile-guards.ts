import { audit } from '../../../platform/audit';
import { lockName, type Tx } from '../../../platform/db';
import { conflict, forbidden } from '../../../platform/http';
import { panelAccess } from '../access';
import { m } from '../messages';
import { hasActiveAdmin, type StoredProfile } from '../queries/access';
import { type AccessLevel, type Grant, grantsMore, mayWrite } from '../rules';
import type { StaffActor } from './actor';

/** The rules that every change of an access profile obeys (spec/backoffice.md, Rules for changing profiles). */

/** One change at a time: who may, and who the last administrator is, is judged on what the one before left. */
export const lockProfiles = (tx: Tx): Promise<void> => lockName(tx, 'access-profiles');

/**
 * The actor must hold the `access` dashboard for writing, and be an administrator where a profile is one or becomes one.
 * @throws 403
 */
export async function requireMayChange(tx: Tx, actor: StaffActor, ...levels: (AccessLevel | undefined)[]): Promise<void> {
  if (actor.userId === null) return;
  const access = await panelAccess(actor.userId, 'access', tx);
  if (!access || !mayWrite(access)) throw forbidden();
  if (levels.includes('admin') && access.level !== 'admin') throw forbidden(m.adminsOnly());
}

/** @throws 403 when the change would give the actor himself more than he has */
export function refuseSelfRaise(actor: StaffActor, targetId: number, before: Grant | null, after: Grant): void {
  if (actor.userId === targetId && grantsMore(before, after)) throw forbidden(m.notOwnAccess());
}

/** After the write, under the lock: @throws 409 when it took the last active administrator away */
export async function keepAnAdmin(tx: Tx, before: StoredProfile | undefined): Promise<void> {
  if (before?.activeAdmin && !(await hasActiveAdmin(tx))) throw conflict(m.lastAdmin());
}

export interface ProfileAudit {
  action: 'access_profile_created' | 'access_profile_updated' | 'access_profile_revoked' | 'access_profile_unrevoked';
  actor: StaffActor;
  profileId: number;
  targetId: number;
  before: Grant | null;
  after: Grant;
}

const shown = (grant: Grant | null) => grant && { level: grant.level, expires_at: grant.expiresAt?.toISOString() ?? null, dashboards: grant.dashboards };

export const auditProfile = (tx: Tx, { action, actor, profileId, targetId, before, after }: ProfileAudit): Promise<void> =>
  audit(tx, {
    action,
    actorId: actor.userId,
    ...(actor.userId === null ? { actorLabel: 'command line' } : {}),
    ...(actor.ip ? { ip: actor.ip } : {}),
    ...(actor.userAgent ? { userAgent: actor.userAgent } : {}),
    referenceType: 'backoffice.user_access_profile',
    referenceId: profileId,
    extra: { target_user_id: targetId, before: shown(before), after: shown(after) },
  });

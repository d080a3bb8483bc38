import { isDeepStrictEqual } from 'node:util';
import { type Tx, transaction } from '../../../platform/db';
import { invalid, notFound } from '../../../platform/http';
import { m } from '../messages';
import { activeCodes, lockProfile, lockProfileOfUser, type StoredProfile, setDashboards } from '../queries/access';
import { staffByPhone } from '../queries/panel';
import type { AccessLevel, Grant } from '../rules';
import type { StaffActor } from './actor';
import { auditProfile, keepAnAdmin, lockProfiles, refuseSelfRaise, requireMayChange } from './profile-guards';

export interface ProfileInput {
  actor: StaffActor;
  level: AccessLevel;
  /** End of the access; null = none. */
  expiresAt: Date | null;
  /** Inactive and unknown ones are dropped. */
  dashboardIds: readonly number[];
}

export interface SavedProfile {
  profileId: number;
  created: boolean;
}

/**
 * Gives a staff member a profile; one that is there is updated instead.
 * @param input.phone normalised
 * @throws 403 who may not, 400 under `target_phone` nobody of the staff, 409 the last administrator
 */
export const createAccessProfile = (input: ProfileInput & { phone: string }): Promise<SavedProfile> => transaction((tx) => grantAccess(tx, input));

/** The same in the caller's transaction. */
export async function grantAccess(tx: Tx, { phone, ...input }: ProfileInput & { phone: string }): Promise<SavedProfile> {
  await lockProfiles(tx);
  await requireMayChange(tx, input.actor, input.level);
  const targetId = await staffByPhone(tx, phone);
  if (targetId === null) throw invalid({ target_phone: m.notStaff() });
  return save(tx, targetId, await lockProfileOfUser(tx, targetId), input);
}

/**
 * Replaces level, end and dashboards as sent.
 * @throws 404; 403 who may not, or a raise of oneself; 409 the last administrator
 */
export const updateAccessProfile = (input: ProfileInput & { profileId: number }): Promise<SavedProfile> =>
  transaction(async (tx) => {
    await lockProfiles(tx);
    await requireMayChange(tx, input.actor, input.level);
    const before = await lockProfile(tx, input.profileId);
    if (!before) throw notFound();
    return save(tx, before.userId, before, input);
  });

async function save(tx: Tx, targetId: number, before: StoredProfile | undefined, { actor, level, expiresAt, dashboardIds }: ProfileInput): Promise<SavedProfile> {
  const grant: Grant = { level, expiresAt, dashboards: (await activeCodes(tx, dashboardIds)).sort() };
  await requireMayChange(tx, actor, before?.grant.level);
  refuseSelfRaise(actor, targetId, before?.grant ?? null, grant);
  if (before && isDeepStrictEqual(before.grant, grant)) return { profileId: before.id, created: false };
  const profileId = await write(tx, targetId, grant);
  await keepAnAdmin(tx, before);
  const action = before ? 'access_profile_updated' : 'access_profile_created';
  await auditProfile(tx, { action, actor, profileId, targetId, before: before?.grant ?? null, after: grant });
  return { profileId, created: !before };
}

async function write(tx: Tx, userId: number, { level, expiresAt, dashboards }: Grant): Promise<number> {
  const row = await tx.one<{ id: number }>(
    `insert into user_access_profiles (user_id, level, expires_at) values ($1, $2, $3)
     on conflict (user_id) do update set level = excluded.level, expires_at = excluded.expires_at, updated_at = now() returning id`,
    [userId, level, expiresAt],
  );
  const { id } = row as { id: number };
  await setDashboards(tx, id, dashboards);
  return id;
}

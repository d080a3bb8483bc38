import { db, type Sql, transaction } from '../../../platform/db';
import { notFound, refused } from '../../../platform/http';
import { requireTouch } from '../../backoffice';
import { m } from '../messages';
import { type BadgeRow, endBadge, findBadge, lockBadges, refreshFlags } from '../queries/badges';
import { auditAct, type StaffActor } from './staff';

export interface BadgeAct extends StaffActor {
  badgeId: number;
}

/** The badge that staff act on. @throws 404; 403 without the right to write, or when its request is a colleague's */
export async function badgeForStaff(sql: Sql, { badgeId, access }: BadgeAct): Promise<BadgeRow> {
  const badge = await findBadge(sql, badgeId);
  if (!badge) throw notFound();
  requireTouch(access, badge, 'write');
  return badge;
}

/** Switches a badge off before its time. @throws 404, 403 as above; 400 when it is off */
export async function deactivateBadge(act: BadgeAct): Promise<void> {
  const badge = await badgeForStaff(db, act);
  await transaction(async (tx) => {
    await lockBadges(tx, badge.user_id);
    if (!(await endBadge(tx, badge.id))) throw refused(m.badgeOff());
    await refreshFlags(tx, badge.user_id);
    await auditAct(tx, act, badge.request_code, { action: 'verify_badge_deactivated', extra: { badge: badge.verification_code, user_id: badge.user_id } });
  });
}

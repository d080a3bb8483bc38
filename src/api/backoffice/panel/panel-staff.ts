import { db } from '../../../platform/db';
import { forbidden } from '../../../platform/http';
import type { PanelAccess, PanelAccount } from '../../../platform/panel';
import { panelAccess } from '../access';
import { m } from '../messages';
import { type DashboardCode, mayWrite, type StaffAccess } from '../rules';

/** Accounts of the panel stand for a user: the linked one is the actor, his valid profile decides (spec/backoffice.md, section 1). */

/** The user an account is linked to, when there is one. */
export async function linkedUser(adminId: number): Promise<number | null> {
  const link = await db.one<{ user_id: number }>('select user_id from panel_links where admin_id = $1', [adminId]);
  return link?.user_id ?? null;
}

/**
 * Access to the pages of a dashboard, for `write` with the right to change things.
 * @throws 403 for an unlinked account and for a linked user without the dashboard
 */
export const panelStaff = (dashboard: DashboardCode, mode: 'read' | 'write'): PanelAccess<StaffAccess> => ({
  async actorOf(account: PanelAccount) {
    const userId = await linkedUser(account.id);
    if (userId === null) throw forbidden(m.accountNotLinked());
    const access = await panelAccess(userId, dashboard);
    if (!access || (mode === 'write' && !mayWrite(access))) throw forbidden();
    return access;
  },
});

/**
 * The same for the types of the content manager (`may` of their guards).
 * @throws 403 without the dashboard, or without the right to change things
 */
export const panelWriter =
  (dashboard: DashboardCode) =>
  async (userId: number): Promise<void> => {
    const access = await panelAccess(userId, dashboard);
    if (!access || !mayWrite(access)) throw forbidden();
  };

import { openSession } from '../../../platform/auth';
import { db, transaction } from '../../../platform/db';
import { forbidden } from '../../../platform/http';
import type { PanelAccess, PanelCall } from '../../../platform/panel';
import { LIVE_USER, openedPages } from '../access';
import { m } from '../messages';
import { DASHBOARDS, type DashboardCode, mayWrite } from '../rules';
import { linkedUser } from './panel-staff';

/** What the signed-in account may open, for the menu of the panel. */

/** Any account; an unlinked one stands for nobody. */
export const anyAccount: PanelAccess<{ userId: number | null }> = {
  actorOf: async (account) => ({ userId: await linkedUser(account.id) }),
};

interface OwnPages {
  user: { id: number; name: string } | null;
  level: string | null;
  readonly: boolean;
  dashboards: DashboardCode[];
  /** Whether he answers visitors (spec/settings.md, Roles). */
  operator: boolean;
}

const USER = `select coalesce(nullif(trim(concat_ws(' ', first_name, last_name)), ''), username, 'user_' || id) as name, operator_role is not null as operator from up_users where id = $1`;

/** The pages of the linked user, read afresh. */
export async function ownPages({ actor }: PanelCall<{ userId: number | null }>): Promise<OwnPages> {
  if (actor.userId === null) return { user: null, level: null, readonly: true, dashboards: [], operator: false };
  const userId = actor.userId;
  const [{ access, codes }, row] = await Promise.all([openedPages(userId), db.one<{ name: string; operator: boolean }>(USER, [userId])]);
  return {
    user: { id: userId, name: row?.name ?? '' },
    level: access?.level ?? null,
    readonly: !access || !mayWrite(access),
    dashboards: DASHBOARDS.filter((code) => codes.has(code)),
    operator: row?.operator ?? false,
  };
}

/** An access token of the linked user: the pages act through the staff's own API, and its live connections. @throws 403 unlinked, or no page to open */
export async function ownToken({ actor, ip, userAgent }: PanelCall<{ userId: number | null }>): Promise<{ token: string }> {
  if (actor.userId === null) throw forbidden(m.accountNotLinked());
  const userId = actor.userId;
  const [{ codes }, operator] = await Promise.all([
    openedPages(userId),
    db.one(`select 1 from up_users u where u.id = $1 and u.operator_role is not null and ${LIVE_USER}`, [userId]),
  ]);
  if (!operator && codes.size === 0) throw forbidden();
  const { access } = await transaction((tx) => openSession(tx, userId, 'dashboard', { ip, userAgent }));
  return { token: access };
}

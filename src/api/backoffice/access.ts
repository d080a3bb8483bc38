import type { Access } from '../../platform/auth';
import { db, type Sql } from '../../platform/db';
import { forbidden, notAuthenticated } from '../../platform/http';
import { DASHBOARDS, type DashboardCode, mayWrite, type StaffAccess, seesEverything } from './rules';

/** Who of the staff may open what, read afresh at every request: a revocation acts on the next one (spec/backoffice.md, section 1). */

/** SQL: the profile `p` is neither revoked nor expired, and its level is not the reserved one. */
export const VALID = `p.revoked_at is null and (p.expires_at is null or p.expires_at > now()) and p.level <> 'client'`;

/** SQL: the user `u` is neither blocked nor closed. */
export const LIVE_USER = 'u.is_active and u.deleted_at is null';

const ACCESS = `select p.user_id as "userId", p.level from user_access_profiles p join up_users u on u.id = p.user_id
  where p.user_id = $1 and ${VALID} and ${LIVE_USER} and (p.level in ('admin', 'power') or exists (
    select 1 from user_access_profile_dashboards a join dashboards d on d.id = a.dashboard_id where a.profile_id = p.id and d.code = any($2::text[]) and d.is_active))`;

/** The user's access to a dashboard on API paths; null = none. The staff flag and the superuser rule do not count there. */
export const staffAccess = (userId: number, dashboard: DashboardCode, sql: Sql = db): Promise<StaffAccess | null> => accessToAny(userId, [dashboard], sql);

/** The same to one of several dashboards, named by code: older installations have codes that are none of ours any more. */
export const accessToAny = async (userId: number, dashboards: readonly string[], sql: Sql = db): Promise<StaffAccess | null> =>
  (await sql.one<StaffAccess>(ACCESS, [userId, dashboards])) ?? null;

const PANEL_USER = `select u.is_superuser from up_users u where u.id = $1 and u.is_staff and ${LIVE_USER}`;

/** The same on the pages of the staff: the staff flag is needed, and a superuser passes as `admin`, with or without a profile. */
export async function panelAccess(userId: number, dashboard: DashboardCode, sql: Sql = db): Promise<StaffAccess | null> {
  const user = await sql.one<{ is_superuser: boolean }>(PANEL_USER, [userId]);
  if (!user) return null;
  return user.is_superuser ? { userId, level: 'admin' } : staffAccess(userId, dashboard, sql);
}

/** What a member of the staff may open. */
export interface OpenedPages {
  /** His level; null = no valid profile. */
  access: StaffAccess | null;
  /** Dashboards he may open; those of an `admin`, a `power` user and a superuser are all of them. */
  codes: ReadonlySet<DashboardCode>;
}

const OPENED = `select u.is_superuser, p.level,
    array(select d.code::text from user_access_profile_dashboards a join dashboards d on d.id = a.dashboard_id where a.profile_id = p.id and d.is_active) as codes
  from up_users u left join user_access_profiles p on p.user_id = u.id and ${VALID}
  where u.id = $1 and u.is_staff and ${LIVE_USER}`;

/** The same as `panelAccess` for all dashboards at once. */
export async function openedPages(userId: number, sql: Sql = db): Promise<OpenedPages> {
  const row = await sql.one<{ is_superuser: boolean; level: StaffAccess['level'] | null; codes: DashboardCode[] }>(OPENED, [userId]);
  const level = row?.is_superuser ? 'admin' : (row?.level ?? null);
  if (!row || level === null) return { access: null, codes: new Set() };
  return { access: { userId, level }, codes: new Set(seesEverything(level) ? DASHBOARDS : row.codes) };
}

/**
 * Access of an endpoint: a valid profile with the dashboard, for `write` one that may change things.
 * @throws 401 without a user, 403 otherwise
 */
export const staffOnly = (dashboard: DashboardCode, mode: 'read' | 'write'): Access => ({
  name: `staff: ${dashboard} (${mode})`,
  rule: `holders of a valid access profile with the dashboard \`${dashboard}\`${mode === 'write' ? ', of a level that may change things' : ''}; \`admin\` and \`power\` have all dashboards.`,
  check: async (caller) => {
    if (!caller) throw notAuthenticated();
    const access = await staffAccess(caller.id, dashboard);
    if (!access || (mode === 'write' && !mayWrite(access))) throw forbidden();
  },
});

/** Access of an endpoint: any valid profile. @throws 401 without a user, 403 without a profile, revoked or expired */
export const anyStaff: Access = {
  name: 'staff: any access profile',
  rule: 'holders of any access profile that is neither revoked nor expired.',
  check: async (caller) => {
    if (!caller) throw notAuthenticated();
    if (!(await db.one(`select 1 from user_access_profiles p where p.user_id = $1 and ${VALID}`, [caller.id]))) throw forbidden();
  },
};

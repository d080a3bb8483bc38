import type { Sql, Tx } from '../../../platform/db';
import { LIVE_USER, VALID } from '../access';
import { type AccessLevel, type Grant, seesEverything } from '../rules';

/** SQL of access profiles and dashboards. */

export interface DashboardRow {
  code: string;
  name_ar: string;
  is_active: boolean;
  sort_order: number;
}

const DASHBOARD = 'd.code, d.name_ar, d.is_active, d.sort_order';

/** Active dashboards in the order of the menu. */
export const activeDashboards = (sql: Sql): Promise<DashboardRow[]> =>
  sql.rows<DashboardRow>(`select ${DASHBOARD} from dashboards d where d.is_active order by d.sort_order, d.id`);

export interface ProfileRow {
  id: number;
  level: AccessLevel;
  expires_at: Date | null;
  revoked_at: Date | null;
  expired: boolean;
}

const PROFILE = 'p.id, p.level, p.expires_at, p.revoked_at, coalesce(p.expires_at <= now(), false) as expired';

/** The profile of a user, whatever its state. */
export const profileOf = (sql: Sql, userId: number): Promise<ProfileRow | undefined> =>
  sql.one<ProfileRow>(`select ${PROFILE} from user_access_profiles p where p.user_id = $1`, [userId]);

/** The active dashboards that a profile opens: all for `admin` and `power`, else the allowed ones. */
export const openedDashboards = (sql: Sql, profile: Pick<ProfileRow, 'id' | 'level'>): Promise<DashboardRow[]> =>
  seesEverything(profile.level)
    ? activeDashboards(sql)
    : sql.rows<DashboardRow>(
        `select ${DASHBOARD} from user_access_profile_dashboards a join dashboards d on d.id = a.dashboard_id
         where a.profile_id = $1 and d.is_active order by d.sort_order, d.id`,
        [profile.id],
      );

export interface StoredProfile {
  id: number;
  userId: number;
  revoked: boolean;
  /** `admin`, neither revoked nor expired. */
  activeAdmin: boolean;
  grant: Grant;
}

const STORED = `select p.id, p.user_id as "userId", p.revoked_at is not null as revoked, p.level = 'admin' and ${VALID} as "activeAdmin",
    p.level, p.expires_at as "expiresAt", array(select d.code::text from user_access_profile_dashboards a join dashboards d on d.id = a.dashboard_id
      where a.profile_id = p.id order by d.code) as dashboards
  from user_access_profiles p`;

type StoredRow = Omit<StoredProfile, 'grant'> & Grant;

const stored = (row: StoredRow | undefined): StoredProfile | undefined => {
  if (!row) return undefined;
  const { level, expiresAt, dashboards, ...rest } = row;
  return { ...rest, grant: { level, expiresAt, dashboards } };
};

/** What a profile grants, with whom; locked until the transaction ends. */
export const lockProfile = async (tx: Tx, id: number): Promise<StoredProfile | undefined> => stored(await tx.one<StoredRow>(`${STORED} where p.id = $1 for update of p`, [id]));

export const lockProfileOfUser = async (tx: Tx, userId: number): Promise<StoredProfile | undefined> =>
  stored(await tx.one<StoredRow>(`${STORED} where p.user_id = $1 for update of p`, [userId]));

/** Whether anybody is an active administrator who can come in: his account is neither blocked nor closed, and that of a member of the staff. */
export const hasActiveAdmin = async (tx: Tx): Promise<boolean> =>
  (await tx.one(`select 1 from user_access_profiles p join up_users u on u.id = p.user_id where p.level = 'admin' and ${VALID} and u.is_staff and ${LIVE_USER} limit 1`)) !==
  undefined;

/** Codes of the active dashboards among these ids. */
export const activeCodes = async (tx: Tx, ids: readonly number[]): Promise<string[]> =>
  (await tx.rows<{ code: string }>('select code from dashboards where id = any($1::int[]) and is_active', [ids])).map(({ code }) => code);

/** Replaces the dashboards of a profile. */
export async function setDashboards(tx: Tx, profileId: number, codes: readonly string[]): Promise<void> {
  await tx.run('delete from user_access_profile_dashboards where profile_id = $1', [profileId]);
  await tx.run('insert into user_access_profile_dashboards (profile_id, dashboard_id) select $1, d.id from dashboards d where d.code = any($2::text[])', [profileId, codes]);
}

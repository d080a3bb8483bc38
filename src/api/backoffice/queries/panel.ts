import type { Sql } from '../../../platform/db';
import { phoneForms } from '../../../platform/text';
import type { AccessLevel } from '../rules';

/** SQL of the page of access profiles. */

const NAME = `coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.username, 'user_' || u.id)`;

export interface ListedProfile {
  id: number;
  user_id: number;
  name: string;
  phone: string | null;
  level: AccessLevel;
  expires_at: Date | null;
  revoked_at: Date | null;
  expired: boolean;
  dashboard_ids: number[];
  created_at: Date;
}

export const PROFILES = `select p.id, p.user_id, ${NAME} as name, u.phone, p.level, p.expires_at, p.revoked_at, coalesce(p.expires_at <= now(), false) as expired,
    array(select a.dashboard_id from user_access_profile_dashboards a where a.profile_id = p.id order by a.dashboard_id) as dashboard_ids, p.created_at
  from user_access_profiles p join up_users u on u.id = p.user_id`;

/** `$1` pattern over name and phone, `$2` level; null = any. */
export const PROFILE_FILTER = `($1::text is null or souq_fold(${NAME}) like $1 or u.phone like $1) and ($2::text is null or p.level = $2)`;

export const allDashboards = (sql: Sql): Promise<{ id: number; code: string; name_ar: string }[]> =>
  sql.rows<{ id: number; code: string; name_ar: string }>('select id, code, name_ar from dashboards where is_active order by sort_order, id');

export interface ListedAccount {
  id: number;
  email: string;
  name: string;
  is_active: boolean;
  user_id: number | null;
  user_name: string | null;
  user_phone: string | null;
}

const ACCOUNTS = `select a.id, a.email, trim(concat_ws(' ', a.firstname, a.lastname)) as name, coalesce(a.is_active, false) and not coalesce(a.blocked, false) as is_active,
    l.user_id, case when u.id is not null then ${NAME} end as user_name, u.phone as user_phone
  from admin_users a left join panel_links l on l.admin_id = a.id left join up_users u on u.id = l.user_id order by a.id limit 500`;

/** Accounts of the panel with the users they stand for. */
export const panelAccounts = (sql: Sql): Promise<ListedAccount[]> => sql.rows<ListedAccount>(ACCOUNTS);

/** The member of the staff with this (normalised) number. */
export const staffByPhone = async (sql: Sql, phone: string): Promise<number | null> =>
  (
    await sql.one<{ id: number }>(
      'select id from up_users where phone = any($1::text[]) and is_staff and is_active and deleted_at is null order by (phone = $2) desc, id limit 1',
      [phoneForms(phone), phone],
    )
  )?.id ?? null;

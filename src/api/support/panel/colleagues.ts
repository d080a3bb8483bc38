import { db } from '../../../platform/db';
import type { PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import { nameOf, type Person } from '../rules';

const COLLEAGUES = `select u.id, u.first_name, u.last_name, u.username, u.phone from up_users u join user_access_profiles p on p.user_id = u.id
  where u.is_staff and u.is_active and u.deleted_at is null and p.revoked_at is null and (p.expires_at is null or p.expires_at > now()) and p.level in ('admin', 'power', 'user')
    and (p.level <> 'user' or exists (select 1 from user_access_profile_dashboards a join dashboards d on d.id = a.dashboard_id where a.profile_id = p.id and d.code = 'support'))
    and ($1 <> 'user' or u.id = $2)
  order by u.id limit 500`;

/** Whom this person may give a ticket to. */
export async function colleagues({ actor }: PanelCall<StaffAccess>): Promise<object> {
  const rows = await db.rows<Person & { id: number }>(COLLEAGUES, [actor.level, actor.userId]);
  return { results: rows.map((row) => ({ id: row.id, name: nameOf(row) })) };
}

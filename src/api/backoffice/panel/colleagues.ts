import { db } from '../../../platform/db';
import type { PanelCall } from '../../../platform/panel';
import { VALID } from '../access';
import type { DashboardCode, StaffAccess } from '../rules';

const COLLEAGUES = `select u.id, coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.username, 'user_' || u.id) as name
  from up_users u join user_access_profiles p on p.user_id = u.id
  where u.is_staff and u.is_active and u.deleted_at is null and ${VALID} and p.level in ('admin', 'power', 'user')
    and (p.level <> 'user' or exists (select 1 from user_access_profile_dashboards a join dashboards d on d.id = a.dashboard_id where a.profile_id = p.id and d.code = $3))
    and ($1 <> 'user' or u.id = $2)
  order by u.id limit 500`;

/** Handler of a page: to whom the caller may give its rows, that is those who may open it and change things. */
export const colleaguesOf =
  (dashboard: DashboardCode) =>
  async ({ actor }: PanelCall<StaffAccess>): Promise<object> => ({ results: await db.rows<{ id: number; name: string }>(COLLEAGUES, [actor.level, actor.userId, dashboard]) });

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

export interface Colleague {
  id: number;
  name: string;
}

/** To whom somebody may give the rows of a dashboard: who may open it and change things; level `user` only to himself. */
export const colleagues = ({ level, userId }: StaffAccess, dashboard: DashboardCode): Promise<Colleague[]> => db.rows<Colleague>(COLLEAGUES, [level, userId, dashboard]);

/** Handler of a page: the same for the caller. */
export const colleaguesOf =
  (dashboard: DashboardCode) =>
  async ({ actor }: PanelCall<StaffAccess>): Promise<object> => ({ results: await colleagues(actor, dashboard) });

import { db } from '../../../platform/db';
import { declareStandings, type Standing } from '../../../platform/panel';
import { LIVE_USER, VALID } from '../access';
import { type AccessLevel, DASHBOARDS } from '../rules';

/** What an account of the panel may do, from the valid profile of the user it stands for (spec/backoffice.md, section 1, Admin-panel accounts). */

interface Found {
  user_id: number;
  is_superuser: boolean;
  level: AccessLevel | null;
  dashboards: string[];
}

// A user who is no staff any more, or has no valid profile, leaves the account with nothing.
const STANDING = `select l.user_id, coalesce(u.is_superuser, false) as is_superuser, p.level,
    array(select d.code::text from user_access_profile_dashboards a join dashboards d on d.id = a.dashboard_id where a.profile_id = p.id and d.is_active) as dashboards
  from panel_links l left join up_users u on u.id = l.user_id and u.is_staff and ${LIVE_USER}
  left join user_access_profiles p on p.user_id = u.id and ${VALID} where l.admin_id = $1`;

function opensOf({ is_superuser: superuser, level, dashboards }: Found): Standing['opens'] {
  if (superuser || level === 'admin') return 'all';
  return level === 'power' ? 'all_but_keys' : dashboards;
}

async function standingOf(adminId: number): Promise<Standing | null> {
  const found = await db.one<Found>(STANDING, [adminId]);
  return found ? { userId: found.user_id, opens: opensOf(found), readonly: found.level === 'qa' && !found.is_superuser } : null;
}

declareStandings(standingOf, DASHBOARDS);

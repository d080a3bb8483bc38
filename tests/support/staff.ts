import { row, sql } from './db';
import { type Client, login } from './http';

/** Members of the staff with an access profile. */

export type Level = 'admin' | 'power' | 'user' | 'qa' | 'client';

export interface StaffOptions {
  level: Level;
  /** Codes of the allowed dashboards. */
  dashboards?: string[];
  expired?: boolean;
  revoked?: boolean;
  superuser?: boolean;
}

export type Staff = Client & { profileId: number };

/** A signed-in member of the staff. */
export async function aStaff({ level, dashboards = [], expired = false, revoked = false, superuser = false }: StaffOptions): Promise<Staff> {
  const user = await login();
  await sql('update up_users set is_staff = true, is_superuser = $2 where id = $1', [user.userId, superuser]);
  const { id } = await row<{ id: number }>(
    `insert into user_access_profiles (user_id, level, expires_at, revoked_at)
     values ($1, $2, case when $3 then now() - interval '1 second' end, case when $4 then now() end) returning id`,
    [user.userId, level, expired, revoked],
  );
  await sql('insert into user_access_profile_dashboards (profile_id, dashboard_id) select $1, id from dashboards where code = any($2::text[])', [id, dashboards]);
  return { ...user, profileId: id };
}

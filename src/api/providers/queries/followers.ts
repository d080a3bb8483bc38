import type { Page, Sql } from '../../../platform/db';
import { visible } from './lookups';

/** Who follows or likes a provider. */

export interface UserViewRow {
  id: number;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  provider_id: number | null;
}

const fans = (table: string, provider: string) => `select u.id, u.username, u.first_name, u.last_name, case when ${visible('u')} then own.id end as provider_id
  from ${table} m join up_users u on u.id = m.user_id left join provider_profiles own on own.user_id = u.id
  where m.provider_id = ${provider} order by m.id desc limit $2 offset $3`;

const SHOWN = `(select p.id from provider_profiles p join up_users o on o.id = p.user_id where p.id = $1 and ${visible('o')})`;
const MINE = '(select p.id from provider_profiles p where p.user_id = $1)';

const LISTS = {
  /** Followers of a visible provider. */
  followersOf: fans('provider_follows', SHOWN),
  /** Followers of the user's own profile. */
  myFollowers: fans('provider_follows', MINE),
  myLikers: fans('provider_likes', MINE),
} as const;

/** One of the lists, newest first. @param id the provider for `followersOf`, else the user */
export const userList = (sql: Sql, list: keyof typeof LISTS, id: number, { limit, offset }: Page): Promise<UserViewRow[]> =>
  sql.rows<UserViewRow>(LISTS[list], [id, limit, offset]);

import type { RoleState } from '../../platform/auth';
import type { Sql } from '../../platform/db';
import { phoneForms } from '../../platform/text';

/** SQL reads of accounts. */

export interface UserRow {
  id: number;
  phone: string | null;
  email: string | null;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  city: string | null;
  role_state: RoleState;
  is_active: boolean;
  is_staff: boolean;
  password_hash: string | null;
  phone_verified_at: Date | null;
}

const COLUMNS = 'id, phone, email, username, first_name, last_name, city, role_state, is_active, is_staff, password_hash, phone_verified_at';

const BY_PHONE = `select ${COLUMNS} from up_users where phone = any($1::text[]) and deleted_at is null order by (phone = $2) desc, id limit 1`;

/** The account of a normalised phone, also when the row holds another form of the number. */
export const userByPhone = (sql: Sql, phone: string): Promise<UserRow | undefined> => sql.one<UserRow>(BY_PHONE, [phoneForms(phone), phone]);

/** The same, locked until the transaction ends: one that is closed or gives the number up meanwhile is not it any more. */
export const lockUserByPhone = (sql: Sql, phone: string): Promise<UserRow | undefined> => sql.one<UserRow>(`${BY_PHONE} for update`, [phoneForms(phone), phone]);

export const userByUsername = (sql: Sql, username: string): Promise<UserRow | undefined> =>
  sql.one<UserRow>(`select ${COLUMNS} from up_users where lower(username) = lower($1) and deleted_at is null`, [username]);

/** The row of a live account, locked until the transaction ends. */
export const lockUser = (sql: Sql, id: number): Promise<UserRow | undefined> =>
  sql.one<UserRow>(`select ${COLUMNS} from up_users where id = $1 and deleted_at is null for update`, [id]);

export interface Identity {
  phone: string | null;
  email: string | null;
  username: string | null;
}

/** Which of these values another account holds. */
export async function takenBy(sql: Sql, userId: number, { phone, email, username }: Identity): Promise<(keyof Identity)[]> {
  const row = await sql.one<Record<keyof Identity, boolean>>(
    `select exists (select 1 from up_users where phone = any($2::text[]) and id <> $1) as phone,
            exists (select 1 from up_users where lower(email) = lower($3) and id <> $1) as email,
            exists (select 1 from up_users where lower(username) = lower($4) and id <> $1) as username`,
    [userId, phone ? phoneForms(phone) : [], email, username],
  );
  return (['phone', 'email', 'username'] as const).filter((name) => row?.[name]);
}

export interface MeRow extends Omit<UserRow, 'password_hash' | 'phone_verified_at' | 'is_active' | 'is_staff'> {
  provider_id: number | null;
  display_name: string | null;
  provider_city: string | null;
  followers_count: number | null;
  provider_likes: number | null;
  rating_avg: string | null;
  rating_count: number | null;
  following_count: number;
  likes_count: number;
  favorites_media_count: number;
}

const visibleMarks = (table: string) =>
  `(select count(*) from ${table} f join provider_profiles t on t.id = f.provider_id join up_users o on o.id = t.user_id
     where f.user_id = u.id and o.is_active and o.deleted_at is null)::int`;

const favourites = (item: 'portfolio' | 'spotlight') =>
  `(select count(*) from (select item_id from ${item}_likes where user_id = u.id union select item_id from ${item}_saves where user_id = u.id) marks
     join ${item}_items i on i.id = marks.item_id join provider_profiles t on t.id = i.provider_id join up_users o on o.id = t.user_id
     where o.is_active and o.deleted_at is null)::int`;

const ME = `select u.id, u.phone, u.email, u.username, u.first_name, u.last_name, u.city, u.role_state,
    p.id as provider_id, p.display_name, p.city as provider_city, p.followers_count, p.likes_count as provider_likes, p.rating_avg, p.rating_count,
    ${visibleMarks('provider_follows')} as following_count, ${visibleMarks('provider_likes')} as likes_count,
    ${favourites('portfolio')} + ${favourites('spotlight')} as favorites_media_count
  from up_users u left join provider_profiles p on p.user_id = u.id where u.id = $1`;

/** Everything `me` shows, in one statement. */
export const meOf = async (sql: Sql, userId: number): Promise<MeRow> => (await sql.one<MeRow>(ME, [userId])) as MeRow;

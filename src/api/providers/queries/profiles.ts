import type { Page, Sql, SqlValue } from '../../../platform/db';
import { mediaJoin } from '../../../platform/uploads';
import { visible } from './lookups';
import { isVerified } from './verified';

/** Public profiles: each list is one statement, of which the inner query picks the ids by an index and the outer one fills them in. */

const TYPE = 'api::providers.provider-profile';

export interface PublicProfileRow {
  id: number;
  display_name: string;
  profile_image: string | null;
  cover_image: string | null;
  bio: string;
  years_experience: number;
  phone: string | null;
  whatsapp: string | null;
  city: string;
  lat: string | null;
  lng: string | null;
  accepts_urgent: boolean;
  is_verified_blue: boolean;
  is_verified_green: boolean;
  rating_avg: string;
  rating_count: number;
  created_at: Date;
  followers_count: number;
  likes_count: number;
  following_count: number;
  completed_requests: number;
}

const FOLLOWING_COUNT = `(select count(*) from provider_follows f join provider_profiles t on t.id = f.provider_id join up_users w on w.id = t.user_id
  where f.user_id = p.user_id and ${visible('w')})::int`;

const IMAGES = `${mediaJoin('profile_image', TYPE, 'profile_image', 'p.id')} ${mediaJoin('cover_image', TYPE, 'cover_image', 'p.id')}`;

const BADGES = `p.accepts_urgent, ${isVerified('blue')} as is_verified_blue, ${isVerified('green')} as is_verified_green, p.rating_avg, p.rating_count, p.created_at`;

/**
 * @param picked a query of `id` and `sort`, already limited; the answer is ordered by both, descending
 * @param before what `picked` stands on: named queries, each with its final comma
 */
const profilesOf = (picked: string, before = ''): string => `with ${before} picked as (${picked})
  select p.id, p.display_name, profile_image.url as profile_image, cover_image.url as cover_image, p.bio, p.years_experience, o.phone, p.whatsapp, p.city, p.lat, p.lng,
    ${BADGES}, p.followers_count, p.likes_count, ${FOLLOWING_COUNT} as following_count, p.completed_requests
  from picked join provider_profiles p on p.id = picked.id join up_users o on o.id = p.user_id ${IMAGES}
  order by picked.sort desc, picked.id desc`;

const ONE = profilesOf(`select p.id, p.id as sort from provider_profiles p join up_users o on o.id = p.user_id where p.id = $1 and ${visible('o')}`);

/** A visible profile. */
export const publicProfile = (sql: Sql, id: number): Promise<PublicProfileRow | undefined> => sql.one<PublicProfileRow>(ONE, [id]);

export interface Filter {
  /** The first two values are `like` patterns of the folded name and city. */
  searched: boolean;
  /** Further conditions on `p`. */
  where: string;
  values: readonly SqlValue[];
}

const OF_PROFILE = 'provider_profiles p join up_users o on o.id = p.user_id';
const SEARCHED = ' and p.id in (select souq_search_providers($1, $2))';

/** How many of the newest providers are looked through before the search index is asked. */
const WINDOW = 2_000;

/**
 * Visible profiles that pass a filter, newest first. Words that many have fill a page from the newest rows, however large the table; only
 * when those do not is the index asked, which then finds few.
 */
export function filteredProfiles(sql: Sql, filter: Filter, { limit, offset }: Page): Promise<PublicProfileRow[]> {
  const { searched, where, values } = filter;
  const [limitAt, offsetAt] = [`$${values.length + 1}::int`, `$${values.length + 2}::int`];
  const page = (condition: string) =>
    `select p.id, p.id as sort from ${OF_PROFILE} where ${visible('o')}${where}${condition} order by p.id desc limit ${limitAt} offset ${offsetAt}`;
  if (!searched) return sql.rows<PublicProfileRow>(profilesOf(page('')), [...values, limit, offset]);
  const newest = `select p.id, p.id as sort from (select * from provider_search order by provider_id desc limit ${WINDOW}) s
    join provider_profiles p on p.id = s.provider_id join up_users o on o.id = p.user_id
    where ${visible('o')}${where} and s.name like $1 and s.city like $2 order by s.provider_id desc limit ${limitAt} + ${offsetAt}`;
  const full = `(select count(*) from newest) = ${limitAt} + ${offsetAt}`;
  const picked = `(select id, sort from newest where ${full} order by id desc limit ${limitAt} offset ${offsetAt}) union all (${page(`${SEARCHED} and not (${full})`)})`;
  return sql.rows<PublicProfileRow>(profilesOf(picked, `newest as materialized (${newest}),`), [...values, limit, offset]);
}

/** How many visible profiles pass a filter. */
export async function countProfiles(sql: Sql, { searched, where, values }: Filter): Promise<number> {
  const row = await sql.one<{ count: number }>(`select count(*)::int as count from ${OF_PROFILE} where ${visible('o')}${where}${searched ? SEARCHED : ''}`, values);
  return row?.count ?? 0;
}

const marked = (table: string, sort: string, whose: string) =>
  profilesOf(`select p.id, ${sort} as sort from ${table} m join provider_profiles p on p.id = m.provider_id join up_users o on o.id = p.user_id
    where m.user_id = ${whose} and ${visible('o')} order by sort desc, p.id desc limit $2 offset $3`);

const LAST_WORK = 'coalesce((select max(i.created_at) from portfolio_items i where i.provider_id = p.id), p.updated_at)';

const LISTS = {
  /** Providers the user follows, latest activity first. */
  followed: marked('provider_follows', LAST_WORK, '$1'),
  /** Providers the user liked, newest profile first. */
  liked: marked('provider_likes', 'p.id', '$1'),
  /** Providers whom the owner of a visible profile follows, newest follow first. */
  followedByProvider: marked('provider_follows', 'm.id', `(select a.user_id from provider_profiles a join up_users u on u.id = a.user_id where a.id = $1 and ${visible('u')})`),
} as const;

/** One of the lists of marked profiles. @param id the user, or the provider for `followedByProvider` */
export const markedProfiles = (sql: Sql, list: keyof typeof LISTS, id: number, { limit, offset }: Page): Promise<PublicProfileRow[]> =>
  sql.rows<PublicProfileRow>(LISTS[list], [id, limit, offset]);

export interface StatsRow extends Pick<PublicProfileRow, 'completed_requests' | 'followers_count' | 'following_count' | 'likes_count' | 'rating_avg' | 'rating_count'> {
  provider_id: number;
}

const STATS = `select p.id as provider_id, p.completed_requests, p.followers_count, ${FOLLOWING_COUNT} as following_count, p.likes_count, p.rating_avg, p.rating_count
  from provider_profiles p join up_users o on o.id = p.user_id where p.id = $1 and ${visible('o')}`;

export const providerStats = (sql: Sql, id: number): Promise<StatsRow | undefined> => sql.one<StatsRow>(STATS, [id]);

export interface OwnProfileRow extends Omit<PublicProfileRow, 'phone' | 'followers_count' | 'likes_count' | 'following_count' | 'completed_requests'> {
  user_id: number;
  provider_type: 'individual' | 'company';
  about_details: string | null;
  website: string;
  social_links: unknown[] | null;
  languages: unknown[] | null;
  coverage_radius_km: number;
  qualifications: unknown[] | null;
  experiences: unknown[] | null;
  content_sections: unknown[] | null;
  seo_keywords: string;
  seo_meta_description: string;
  seo_slug: string;
}

const OWN = `select p.id, p.user_id, p.provider_type, p.display_name, profile_image.url as profile_image, cover_image.url as cover_image, p.bio, p.about_details,
    p.years_experience, p.whatsapp, p.website, p.social_links, p.languages, p.city, p.lat, p.lng, p.coverage_radius_km, p.qualifications, p.experiences,
    p.content_sections, p.seo_keywords, p.seo_meta_description, p.seo_slug, ${BADGES}
  from provider_profiles p ${IMAGES} where p.user_id = $1`;

/** The caller's own profile with everything in it. */
export const ownProfile = (sql: Sql, userId: number): Promise<OwnProfileRow | undefined> => sql.one<OwnProfileRow>(OWN, [userId]);

import type { Sql } from '../../../platform/db';
import { mediaJoin } from '../../../platform/uploads';
import { type AdType, type Frequency, POSITIONS, type Position } from '../rules';

/** SQL of what the public sees: campaigns that run at this moment, whatever the jobs did. */

const RUNNING = `r.state = 'active' and r.start_at <= now() and r.end_at >= now()`;
const RANK = `array_position(array[${POSITIONS.map((word) => `'${word}'`).join(', ')}], r.position)`;
const PICTURE = `a.asset_type in ('image', 'video') and (f.mime like 'image/%' or f.mime like 'video/%')`;
/** The advertiser's own profile, where the public may see it. */
const ADVERTISER = `join up_users u on u.id = r.requester_id left join provider_profiles p on p.user_id = u.id and u.is_active and u.deleted_at is null`;

export interface BannerRow {
  id: number;
  request_id: number;
  title: string;
  request_title: string;
  redirect_url: string;
  url: string;
  mime: string;
  uploaded_at: Date;
  owner_id: number;
  /** null also when the account is closed: what stands there then is no name. */
  username: string | null;
  provider_id: number | null;
  provider_name: string | null;
}

const BANNER = `a.id, a.request_id, a.title, r.title as request_title, r.redirect_url, f.url, f.mime, a.uploaded_at, u.id as owner_id,
  case when u.deleted_at is null then u.username end as username, p.id as provider_id, p.display_name as provider_name`;

const HOME = `select ${BANNER} from promo_requests r ${ADVERTISER} join promo_assets a on a.request_id = r.id join files f on f.id = a.file_id
  where r.ad_type = 'banner_home' and ${RUNNING} and ${PICTURE}
  order by ${RANK}, r.activated_at desc, a.uploaded_at desc, a.id desc limit $1`;

/** Pictures and videos of the running home banners. */
export const homeBanners = (sql: Sql, limit: number): Promise<BannerRow[]> => sql.rows<BannerRow>(HOME, [limit]);

const OF_REQUESTS = `select ${BANNER} from promo_assets a join files f on f.id = a.file_id join promo_requests r on r.id = a.request_id ${ADVERTISER}
  where a.request_id = any($1::int[]) and ${PICTURE} order by a.uploaded_at desc, a.id desc`;

/** Pictures and videos of some campaigns, newest first. */
export const bannersOf = (sql: Sql, requestIds: readonly number[]): Promise<BannerRow[]> => sql.rows<BannerRow>(OF_REQUESTS, [requestIds]);

export interface PlacementRow {
  id: number;
  code: string;
  title: string;
  ad_type: AdType;
  start_at: Date;
  end_at: Date;
  frequency: Frequency;
  position: Position;
  target_category: string;
  target_city: string;
  redirect_url: string;
  message_title: string;
  message_body: string;
  target_provider_id: number | null;
  target_provider_display_name: string | null;
  target_provider_profile_image: string | null;
  target_provider_city: string | null;
  target_provider_type: string | null;
  target_portfolio_item_id: number | null;
  target_portfolio_item_file: string | null;
  target_portfolio_item_file_type: string | null;
}

const PLACEMENTS = `with running as (
    select r.* from promo_requests r where ${RUNNING} and ($1::text is null or r.ad_type = $1)
      and ($2::text is null or r.target_city = '' or souq_fold(r.target_city) = souq_fold($2))
      and ($3::text is null or r.target_category = '' or souq_fold(r.target_category) = souq_fold($3))
    order by ${RANK}, r.activated_at desc, r.id desc limit $4)
  select r.id, r.code, r.title, r.ad_type, r.start_at, r.end_at, r.frequency, r.position, r.target_category, r.target_city, r.redirect_url, r.message_title, r.message_body,
    p.id as target_provider_id, p.display_name as target_provider_display_name, image.url as target_provider_profile_image, p.city as target_provider_city,
    p.provider_type as target_provider_type, i.id as target_portfolio_item_id, work.url as target_portfolio_item_file, i.file_type as target_portfolio_item_file_type
  from running r
  left join lateral (select p.* from provider_profiles p join up_users o on o.id = p.user_id where p.id = r.target_provider_id and o.is_active and o.deleted_at is null) p on true
  left join lateral (select i.* from portfolio_items i join provider_profiles q on q.id = i.provider_id join up_users o on o.id = q.user_id
    where i.id = r.target_portfolio_item_id and o.is_active and o.deleted_at is null) i on true
  ${mediaJoin('image', 'api::providers.provider-profile', 'profile_image', 'p.id')} ${mediaJoin('work', 'api::providers.portfolio-item', 'file', 'i.id')}
  order by ${RANK}, r.activated_at desc, r.id desc`;

export interface PlacementFilter {
  adType: string | null;
  city: string | null;
  category: string | null;
  limit: number;
}

/** Running campaigns, with what they point at. */
export const runningPlacements = (sql: Sql, { adType, city, category, limit }: PlacementFilter): Promise<PlacementRow[]> =>
  sql.rows<PlacementRow>(PLACEMENTS, [adType, city, category, limit]);

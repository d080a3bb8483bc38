import { db } from '../../../platform/db';
import type { PlacementsQuery } from '../contract';
import { byRequest } from '../grouped';
import { presentBanner, presentPlacement } from '../present';
import { bannersOf, homeBanners, runningPlacements } from '../queries/placements';
import { readLimit } from '../rules';

/** What the public sees of running campaigns (spec/promo.md, Public placements). */

/** Pictures and videos of the home banners that run now. */
export const homePlacements = async (limit: string | undefined, origin: string) =>
  (await homeBanners(db, readLimit(limit, { usual: 6, max: 20 }))).map((row) => presentBanner(origin, row));

/** Campaigns that run now. */
export async function activePlacements({ ad_type, city, category, limit }: PlacementsQuery, origin: string) {
  const filter = { adType: ad_type || null, city: city?.trim() || null, category: category?.trim() || null, limit: readLimit(limit, { usual: 20, max: 50 }) };
  const rows = await runningPlacements(db, filter);
  if (rows.length === 0) return [];
  const banners = await bannersOf(
    db,
    rows.map((row) => row.id),
  );
  const groups = byRequest(banners);
  return rows.map((row) => presentPlacement(origin, row, groups.get(row.id) ?? []));
}

import { env } from '../../../config/env';
import type { Sql } from '../../platform/db';
import { type AdType, BUILT_IN_PRICES, type PriceList } from './rules';

/** What a day of advertising costs now: the built-in list under the settings `PROMO_*`, and the staff's prices. */
export function priceList(): PriceList {
  const { PROMO_BASE_PRICES, PROMO_POSITION_MULTIPLIER, PROMO_FREQUENCY_MULTIPLIER } = env();
  return {
    base: { ...BUILT_IN_PRICES.base, ...PROMO_BASE_PRICES },
    position: { ...BUILT_IN_PRICES.position, ...PROMO_POSITION_MULTIPLIER },
    frequency: { ...BUILT_IN_PRICES.frequency, ...PROMO_FREQUENCY_MULTIPLIER },
  };
}

/** The active price of the staff for a kind of advertisement; null without one. */
export const staffPrice = async (sql: Sql, adType: AdType): Promise<number | null> =>
  (await sql.one<{ price: number }>('select price_per_day_minor as price from promo_ad_prices where ad_type = $1 and is_active', [adType]))?.price ?? null;

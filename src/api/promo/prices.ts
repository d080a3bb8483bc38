import { env } from '../../../config/env';
import type { Sql } from '../../platform/db';
import { refused } from '../../platform/http';
import { m } from './messages';
import type { PromoRow } from './queries/requests';
import { type AdType, BUILT_IN_PRICES, MAX_SUBTOTAL_MINOR, type PriceList, type Quote, quote } from './rules';

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

/** What a campaign costs now. @throws 400 dearer than an invoice may be */
export async function priceOf(sql: Sql, row: Pick<PromoRow, 'ad_type' | 'position' | 'frequency' | 'start_at' | 'end_at'>): Promise<Quote> {
  const { ad_type: adType, position, frequency, start_at: start, end_at: end } = row;
  const price = quote({ adType, position, frequency, start, end, staffPriceMinor: await staffPrice(sql, adType) }, priceList());
  if (price.subtotalMinor > MAX_SUBTOTAL_MINOR) throw refused(m.tooExpensive());
  return price;
}

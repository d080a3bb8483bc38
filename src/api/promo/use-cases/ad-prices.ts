import { db } from '../../../platform/db';
import { priceList } from '../prices';
import { AD_TYPES, type AdType, basePrice } from '../rules';

export interface AdPriceLine {
  adType: AdType;
  /** The staff's price a day in minor units; null = none was set. */
  pricePerDayMinor: number | null;
  isActive: boolean;
  /** What a day costs now, before position and frequency; minor units. */
  effectiveMinor: number;
}

/** One line a kind of advertisement (spec/promo.md, Quote). */
export async function adPrices(): Promise<AdPriceLine[]> {
  const rows = await db.rows<{ ad_type: AdType; price: number; is_active: boolean }>('select ad_type, price_per_day_minor as price, is_active from promo_ad_prices');
  const set = new Map(rows.map((row) => [row.ad_type, row]));
  const list = priceList();
  return AD_TYPES.map((adType) => {
    const own = set.get(adType);
    return {
      adType,
      pricePerDayMinor: own?.price ?? null,
      isActive: own?.is_active ?? false,
      effectiveMinor: basePrice(adType, own?.is_active ? own.price : null, list),
    };
  });
}

import { divideHalfUp } from '../../platform/money';

/** Words and arithmetic of spec/promo.md; pure. */

export const AD_TYPES = [
  'banner_home',
  'banner_category',
  'banner_search',
  'popup_home',
  'popup_category',
  'featured_top5',
  'featured_top10',
  'boost_profile',
  'push_notification',
] as const;
export type AdType = (typeof AD_TYPES)[number];

export const FREQUENCIES = ['10s', '20s', '30s', '60s'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** In the order of the public lists. */
export const POSITIONS = ['first', 'second', 'top5', 'top10', 'normal'] as const;
export type Position = (typeof POSITIONS)[number];

export const ASSET_TYPES = ['image', 'video', 'pdf', 'other'] as const;
export type AssetType = (typeof ASSET_TYPES)[number];

/** Extensions that an asset may have once it is stored (`.jpeg` is stored as `.jpg`). */
export const ASSET_EXTENSIONS: readonly string[] = ['.jpg', '.png', '.mp4', '.pdf'];
/** Megabytes, whatever the uploader bought. */
export const LARGEST_ASSET_MB = 100;

/** Largest subtotal of an invoice: 9 999 999 999.99. */
export const MAX_SUBTOTAL_MINOR = 999_999_999_999;

/** Prices a day in minor units, and factors in ten-thousandths. */
export interface PriceList {
  base: Partial<Record<string, number>>;
  position: Partial<Record<string, number>>;
  frequency: Partial<Record<string, number>>;
}

export const BUILT_IN_PRICES: PriceList = {
  base: {
    banner_home: 400_00,
    banner_category: 300_00,
    banner_search: 250_00,
    popup_home: 600_00,
    popup_category: 500_00,
    featured_top5: 800_00,
    featured_top10: 600_00,
    boost_profile: 350_00,
    push_notification: 700_00,
  },
  position: { first: 15_000, second: 12_000, top5: 13_500, top10: 11_500, normal: 10_000 },
  frequency: { '10s': 16_000, '20s': 13_000, '30s': 11_000, '60s': 10_000 },
};

const FALLBACK_PRICE_MINOR = 300_00;
const FACTOR_SCALE = 10_000;

/** The price a day: the staff's when it is above zero, else that of the list, else 300.00. */
export const basePrice = (adType: AdType, staffPriceMinor: number | null, list: PriceList): number => staffPriceMinor || list.base[adType] || FALLBACK_PRICE_MINOR;

const DAY_MS = 86_400_000;

/** Started 24-hour periods of a campaign, at least one. */
export const campaignDays = (start: Date, end: Date): number => Math.max(1, Math.ceil((end.getTime() - start.getTime()) / DAY_MS));

export interface Campaign {
  adType: AdType;
  position: Position;
  frequency: Frequency;
  start: Date;
  end: Date;
  /** Active price of the staff for that kind; null = none. */
  staffPriceMinor: number | null;
}

export interface Quote {
  days: number;
  subtotalMinor: number;
}

/** price = base × position × frequency × days, rounded half-up to 0.01. */
export function quote({ adType, position, frequency, start, end, staffPriceMinor }: Campaign, list: PriceList = BUILT_IN_PRICES): Quote {
  const days = campaignDays(start, end);
  const factor = (known: number | undefined): bigint => BigInt(known ?? FACTOR_SCALE);
  const exact = BigInt(basePrice(adType, staffPriceMinor, list)) * BigInt(days) * factor(list.position[position]) * factor(list.frequency[frequency]);
  return { days, subtotalMinor: divideHalfUp(exact, FACTOR_SCALE ** 2) };
}

/** A `limit` of a public list: clamped to 1..max; what is no whole number counts as `usual`, absent as the cap. */
export function readLimit(raw: string | undefined, { usual, max }: { usual: number; max: number }): number {
  if (raw === undefined) return max;
  const text = raw.trim();
  if (!/^[+-]?\d+$/.test(text)) return usual;
  return Math.min(max, Math.max(1, Number(text)));
}

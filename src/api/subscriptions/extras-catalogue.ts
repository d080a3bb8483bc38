import { env } from '../../../config/env';
import type { Locale } from '../../platform/i18n';

/** The extras on sale: the setting `EXTRA_SKUS`, else these (spec/subscriptions-extras-features.md, Extras catalogue). */

export interface Extra {
  sku: string;
  /** Arabic. */
  title: string;
  titleEn: string;
  /** A price of zero or less is not sold. */
  priceMinor: number;
}

const BUILT_IN: Record<string, Omit<Extra, 'sku'>> = {
  uploads_10gb_month: { title: 'مساحة رفع إضافية 10 جيجابايت لمدة شهر', titleEn: '10 GB of extra uploads for a month', priceMinor: 59_00 },
  uploads_50gb_month: { title: 'مساحة رفع إضافية 50 جيجابايت لمدة شهر', titleEn: '50 GB of extra uploads for a month', priceMinor: 199_00 },
  vip_support_month: { title: 'دعم فني مميز لمدة شهر', titleEn: 'VIP support for a month', priceMinor: 149_00 },
  promo_boost_7d: { title: 'تعزيز الظهور الإعلاني لمدة 7 أيام', titleEn: 'Promotion boost for 7 days', priceMinor: 99_00 },
  tickets_100: { title: 'رصيد 100 تذكرة', titleEn: '100 tickets', priceMinor: 79_00 },
};

/** Every extra of the catalogue, in its own order. */
export function extrasCatalogue(): Extra[] {
  const configured = env().EXTRA_SKUS;
  return Object.entries(Object.keys(configured).length > 0 ? configured : BUILT_IN).map(([sku, extra]) => ({ sku, ...extra }));
}

/** An extra that can be bought. */
export const extraOnSale = (sku: string): Extra | undefined => extrasCatalogue().find((extra) => extra.sku === sku && extra.priceMinor > 0);

export const extraTitle = ({ title, titleEn }: Pick<Extra, 'title' | 'titleEn'>, locale: Locale): string => (locale === 'en' && titleEn !== '' ? titleEn : title);

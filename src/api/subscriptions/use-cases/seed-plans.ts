import type { Tx } from '../../../platform/db';
import { FEATURES, type FeatureKey, type Period } from '../rules';

interface Seed {
  code: string;
  title: string;
  titleEn: string;
  description: string;
  descriptionEn: string;
  period: Period;
  priceMinor: number;
  features: FeatureKey[];
}

const SEEDS: readonly Seed[] = [
  {
    code: 'BASIC_MONTH',
    title: 'الأساسية',
    titleEn: 'Basic',
    description: 'الشارة الخضراء لحسابك، شهرًا بشهر.',
    descriptionEn: 'The green badge for your account, month by month.',
    period: 'month',
    priceMinor: 49_00,
    features: ['verify_green'],
  },
  {
    code: 'PRO_MONTH',
    title: 'الاحترافية',
    titleEn: 'Professional',
    description: 'الشارة الزرقاء والإعلانات وأولوية الدعم، شهرًا بشهر.',
    descriptionEn: 'The blue badge, advertising and priority support, month by month.',
    period: 'month',
    priceMinor: 99_00,
    features: ['verify_blue', 'promo_ads', 'priority_support'],
  },
  {
    code: 'PRO_YEAR',
    title: 'الاحترافية السنوية',
    titleEn: 'Professional, yearly',
    description: 'كل مزايا الاحترافية مع التحليلات المتقدمة، لسنة كاملة.',
    descriptionEn: 'Everything of Professional with advanced analytics, for a whole year.',
    period: 'year',
    priceMinor: 999_00,
    features: ['verify_blue', 'promo_ads', 'priority_support', 'advanced_analytics'],
  },
];

/** Creates the plans of the first catalogue that are missing; what staff changed stays as it is. @returns how many were made */
export async function seedPlans(tx: Tx): Promise<number> {
  let made = 0;
  for (const { code, title, titleEn, description, descriptionEn, period, priceMinor, features } of SEEDS)
    made += await tx.run(
      `insert into subscription_plans (code, title, title_en, description, description_en, period, price_minor, is_active, ${FEATURES.join(', ')})
       values ($1, $2, $3, $4, $5, $6, $7, true, ${FEATURES.map((key) => features.includes(key)).join(', ')}) on conflict (code) do nothing`,
      [code, title, titleEn, description, descriptionEn, period, priceMinor],
    );
  return made;
}

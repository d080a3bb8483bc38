/** Pure rules of spec/subscriptions-extras-features.md. */

export const FEATURES = ['verify_blue', 'verify_green', 'promo_ads', 'priority_support', 'extra_uploads', 'advanced_analytics'] as const;
export type FeatureKey = (typeof FEATURES)[number];

export const PERIODS = ['month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const PERIOD_DAYS: Record<Period, number> = { month: 30, year: 365 };

/** Length of a paid period in days. */
export const daysOf = (period: Period): number => PERIOD_DAYS[period];

/** Which extras open which feature: their sku starts with the prefix. */
const SKU_PREFIXES: Partial<Record<FeatureKey, string>> = {
  promo_ads: 'promo_',
  extra_uploads: 'uploads_',
  priority_support: 'vip_support_',
  verify_blue: 'verify_blue_',
  verify_green: 'verify_green_',
};

/** The features of live plans and live extras together. */
export function unionOfFeatures(planFeatures: readonly (readonly FeatureKey[])[], skus: readonly string[]): Set<FeatureKey> {
  const bought = FEATURES.filter((key) => {
    const prefix = SKU_PREFIXES[key];
    return prefix !== undefined && skus.some((sku) => sku.startsWith(prefix));
  });
  return new Set([...planFeatures.flat(), ...bought]);
}

/** The longest upload in megabytes. @param base what everybody has */
export function uploadLimitOf(features: ReadonlySet<FeatureKey>, base: number): number {
  if (features.has('extra_uploads')) return Math.max(100, base);
  return features.has('promo_ads') || features.has('verify_blue') ? Math.max(50, base) : base;
}

/** Level of the preference catalogue that a current plan opens (spec/notifications.md, Catalogue). */
export function levelOfPlan(plan: { code: string; features: readonly FeatureKey[] } | null): 1 | 2 | 3 {
  if (!plan) return 1;
  const code = plan.code.toUpperCase();
  if (code.includes('PROFESSIONAL') || plan.features.includes('advanced_analytics')) return 3;
  return code.includes('PRO') || plan.features.includes('priority_support') ? 2 : 1;
}

export const EXTRA_TYPES = ['time_based', 'credit_based'] as const;
export type ExtraType = (typeof EXTRA_TYPES)[number];

/** What a sku gives: days of use, or credits. */
export type Grant = { type: 'time_based'; days: number } | { type: 'credit_based'; credits: number };

/** Derived from the sku's own words: a beginning of `tickets_<n>` are credits; `_7d` is a week, everything else 30 days. */
export function grantOf(sku: string): Grant {
  const credits = /^tickets_([1-9]\d{0,8})(?!\d)/.exec(sku)?.[1];
  if (credits !== undefined) return { type: 'credit_based', credits: Number(credits) };
  return { type: 'time_based', days: sku.endsWith('_7d') ? 7 : 30 };
}

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

/** What staff should notice on the page of a subscription. */
export type AccountAlert = 'awaiting_payment' | 'paid_not_active' | 'payment_failed' | 'ends_soon' | 'in_grace' | 'expired' | 'cancelled' | 'other_live' | 'other_waiting';

export interface AccountFacts {
  state: string;
  end_at: Date | null;
  invoice_status: string | null;
  /** States of the user's other subscriptions. */
  others: readonly { state: string }[];
  now: Date;
}

const SOON_MS = 7 * 86_400_000;
const isLive = (state: string): boolean => state === 'active' || state === 'grace';

const ALERTS: Record<AccountAlert, (facts: AccountFacts) => boolean> = {
  awaiting_payment: ({ state, invoice_status: invoice }) => state === 'pending_payment' && invoice !== 'paid',
  paid_not_active: ({ state, invoice_status: invoice }) => state === 'pending_payment' && invoice === 'paid',
  payment_failed: ({ state, invoice_status: invoice }) => state === 'pending_payment' && (invoice === 'failed' || invoice === 'cancelled'),
  ends_soon: ({ state, end_at: end, now }) => state === 'active' && end !== null && end.getTime() - now.getTime() <= SOON_MS,
  in_grace: ({ state }) => state === 'grace',
  expired: ({ state }) => state === 'expired',
  cancelled: ({ state }) => state === 'cancelled',
  other_live: ({ others }) => others.some((other) => isLive(other.state)),
  other_waiting: ({ others }) => others.some((other) => other.state === 'pending_payment'),
};

/** The alerts that hold, in the order of the page. */
export const accountAlerts = (facts: AccountFacts): AccountAlert[] => (Object.keys(ALERTS) as AccountAlert[]).filter((alert) => ALERTS[alert](facts));

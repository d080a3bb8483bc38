import { db, transaction } from '../../platform/db';
import type { Locale } from '../../platform/i18n';
import { BriefCache } from './brief-cache';
import { presentPlan } from './present';
import { activePlans, type PlanRow } from './queries/plans';
import { seedPlans } from './use-cases/seed-plans';

/** The plans on sale as clients get them, kept for a few seconds a language. */

const cache = new BriefCache<ReturnType<typeof presentPlan>[]>();

/** Active plans by price; an empty catalogue is seeded again. */
export const planList = (locale: Locale): Promise<ReturnType<typeof presentPlan>[]> =>
  cache.read(locale, async () => ({ value: (await plansOnSale()).map((plan) => presentPlan(plan, locale)), goodFor: null }));

/** Active plans by price as they are stored; an empty catalogue is seeded again. */
export async function plansOnSale(): Promise<PlanRow[]> {
  const plans = await activePlans(db);
  if (plans.length > 0) return plans;
  await transaction(seedPlans);
  return activePlans(db);
}

/** The catalogue is being changed, or just was. */
export function doubtPlans(): void {
  cache.doubtAll();
}

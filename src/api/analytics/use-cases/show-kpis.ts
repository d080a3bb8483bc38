import type { z } from 'zod';
import { db } from '../../../platform/db';
import type * as contract from '../contract';
import { type Bounds, revenueTotal } from '../queries/revenue';
import { countOf, statesOf, subscriptionStates, totalOf } from '../queries/states';

/** Revenue of the range, everything else as it is now (spec/analytics.md, KPIs object). */
export async function showKpis(bounds: Bounds): Promise<z.infer<typeof contract.kpis>> {
  const [revenue, subscriptions, requests] = await Promise.all([revenueTotal(db, bounds), subscriptionStates(db), statesOf(db, ['verification', 'promo'])]);
  return {
    revenue_total: revenue.total,
    invoices_paid: revenue.count,
    subs_active: countOf(subscriptions, 'active'),
    subs_expired: countOf(subscriptions, 'expired'),
    ad_requests: totalOf(requests.filter(({ fact }) => fact === 'verification')),
    md_requests: totalOf(requests.filter(({ fact }) => fact === 'promo')),
  };
}

import { db } from '../../../platform/db';
import type { Locale } from '../../../platform/i18n';
import { presentSubscription } from '../present';
import { findPlans, type PlanRow } from '../queries/plans';
import { findSubscription, type SubscriptionRow, subscriptionsOf } from '../queries/subscriptions';
import { refreshSubscriptions } from './refresh-subscriptions';

type Presented = ReturnType<typeof presentSubscription>;

/** A user's subscriptions, newest first, as they are now; due ones among them are brought up to date on the way. */
export async function mySubscriptions(userId: number, locale: Locale): Promise<Presented[]> {
  const rows = await subscriptionsOf(db, userId);
  const due = rows.filter((row) => row.state !== row.stored_state).map((row) => row.id);
  if (due.length > 0) await refreshSubscriptions(due);
  return present(rows, locale);
}

/** One subscription of the caller, by the id that an act of his answered. */
export async function showSubscription(id: number, locale: Locale): Promise<Presented> {
  const row = (await findSubscription(db, id)) as SubscriptionRow;
  const [presented] = await present([row], locale);
  return presented as Presented;
}

async function present(rows: readonly SubscriptionRow[], locale: Locale): Promise<Presented[]> {
  if (rows.length === 0) return [];
  const plans = new Map((await findPlans(db, [...new Set(rows.map((row) => row.plan_id))])).map((plan) => [plan.id, plan]));
  return rows.map((row) => presentSubscription(row, plans.get(row.plan_id) as PlanRow, locale));
}

import { notFound } from '../../../platform/http';
import type { StaffAccess } from '../../backoffice';
import { type PriceWithVat, priceWithVat } from '../../billing';
import { plansOnSale } from '../plan-list';
import type { StaffSubscription } from '../queries/panel';
import type { PlanRow } from '../queries/plans';
import { seenSubscription } from './review-subscription';

export interface UpgradeSummary {
  row: StaffSubscription;
  plan: PlanRow;
  price: PriceWithVat;
}

/** What a subscription's user would pay for another plan. @throws 404 also for a plan that is not sold; 403 a colleague's row, for level `user` */
export async function upgradeSummary(access: StaffAccess, subscriptionId: number, planId: number): Promise<UpgradeSummary> {
  const row = await seenSubscription(access, subscriptionId);
  const plan = (await plansOnSale()).find(({ id }) => id === planId);
  if (!plan) throw notFound();
  return { row, plan, price: priceWithVat(plan.price_minor) };
}

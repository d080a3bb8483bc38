import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { doubtAllFeatures } from '../features';
import { doubtPlans } from '../plan-list';

/** Staff made, changed or deleted a plan, in the transaction of their edit: what is kept of plans and features is old. */
export async function plansEdited(tx: Tx, planId: number): Promise<void> {
  doubtPlans();
  doubtAllFeatures();
  await emit(tx, 'subscriptions.plans_changed', { planId });
}

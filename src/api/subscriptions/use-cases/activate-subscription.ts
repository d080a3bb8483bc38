import { audit } from '../../../platform/audit';
import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { decide } from '../../../platform/process';
import type { Invoice } from '../../billing';
import { subscriptionProcess } from '../process';
import { findSubscription, lockSubscriptionOfInvoice, moveSubscription, planOfSubscription, startSubscription } from '../queries/subscriptions';
import { daysOf } from '../rules';
import { subscriptionChanged } from './changed';

/** The invoice was paid: its subscription starts, if it still waits for that; otherwise nothing changes. */
export async function activateSubscription(tx: Tx, invoice: Invoice, actorId: number | null = null): Promise<'activated' | 'skipped'> {
  const row = await lockSubscriptionOfInvoice(tx, invoice.id);
  if (!row || !('transition' in decide(subscriptionProcess, 'activate', { state: row.stored_state }, ['billing']))) return 'skipped';
  const plan = await planOfSubscription(tx, row.plan_id);
  if (!(await startSubscription(tx, row.id, daysOf(plan.period)))) return 'skipped';
  await audit(tx, { action: 'subscription_active', actorId, referenceType: 'subscription', referenceId: row.id, referenceLabel: plan.code, extra: { invoice: invoice.code } });
  await subscriptionChanged(tx, { id: row.id, actorId });
  const endAt = (await findSubscription(tx, row.id))?.end_at?.toISOString() ?? '';
  await emit(tx, 'subscriptions.activated', { subscriptionId: row.id, userId: row.user_id, planTitle: plan.title, endAt });
  return 'activated';
}

/** The invoice was given back: a running subscription ends at once, also one that its payment has not activated yet. */
export async function refundSubscription(tx: Tx, invoice: Invoice): Promise<void> {
  const row = await lockSubscriptionOfInvoice(tx, invoice.id);
  if (!row || !('transition' in decide(subscriptionProcess, 'refund', { state: row.state }, ['billing']))) return;
  if (!(await moveSubscription(tx, row.id, row.stored_state, 'cancelled'))) return;
  const extra = { from: row.state, invoice: invoice.code };
  await audit(tx, { action: 'subscription_account_cancelled', actorId: null, referenceType: 'subscription', referenceId: row.id, extra });
  await subscriptionChanged(tx, { id: row.id });
}

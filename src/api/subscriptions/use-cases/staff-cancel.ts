import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';
import { notFound, refused } from '../../../platform/http';
import { decide } from '../../../platform/process';
import { cancelInvoice } from '../../billing';
import { m } from '../messages';
import { subscriptionProcess } from '../process';
import { findSubscription, moveSubscription } from '../queries/subscriptions';
import { subscriptionChanged } from './changed';
import { lockOpenSubscription, type SubscriptionAct } from './staff-access';

/**
 * Staff end a subscription; its unpaid invoice is cancelled with it.
 * @throws 403, 404 as the page; 400 when it is over already
 */
export async function cancelSubscription(act: SubscriptionAct): Promise<void> {
  await transaction(async (tx) => {
    const seen = await findSubscription(tx, act.subscriptionId);
    if (!seen) throw notFound();
    // The invoice first: whoever pays it locks in this order too.
    if (seen.invoice_id !== null) await cancelInvoice(tx, seen.invoice_id);
    const row = await lockOpenSubscription(tx, act);
    const decision = decide(subscriptionProcess, 'cancel', { state: row.state }, ['staff']);
    if (!('transition' in decision) || !(await moveSubscription(tx, row.id, row.stored_state, 'cancelled'))) throw refused(m.wrongState());
    await audit(tx, {
      action: 'subscription_account_cancelled',
      actorId: act.actor.userId,
      ...(act.actor.ip ? { ip: act.actor.ip } : {}),
      referenceType: 'subscription',
      referenceId: row.id,
      extra: { from: row.state },
    });
    await subscriptionChanged(tx, { id: row.id, actorId: act.actor.userId });
  });
}

import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';
import { openSubscription, type SubscriptionAct } from './staff-access';
import { type Subscribed, subscribe } from './subscribe';

/** A new subscription of the same plan, waiting for payment. @throws 403, 404 as the page; 404 when the plan is not sold any more */
export const renewSubscription = (act: SubscriptionAct): Promise<Subscribed> => followUp(act, null, 'subscription_account_renew_requested');

/** A new subscription of another plan for the same user, waiting for payment. @throws 403, 404 as the page; 404 unknown or inactive plan */
export const upgradeSubscription = (act: SubscriptionAct & { planId: number }): Promise<Subscribed> => followUp(act, act.planId, 'subscription_account_upgrade_requested');

async function followUp(act: SubscriptionAct, planId: number | null, action: string): Promise<Subscribed> {
  const { actor, subscriptionId } = act;
  const row = await transaction((tx) => openSubscription(tx, act));
  return subscribe({
    userId: row.user_id,
    planId: planId ?? row.plan_id,
    actorId: actor.userId,
    also: (tx, newId) =>
      audit(tx, {
        action,
        actorId: actor.userId,
        ...(actor.ip ? { ip: actor.ip } : {}),
        referenceType: 'subscription',
        referenceId: subscriptionId,
        extra: { plan_id: planId ?? row.plan_id, new_subscription_id: newId },
      }),
  });
}

import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { refused } from '../../../platform/http';
import { type Attempt, completeStaffCheckout, openStaffCheckout } from '../../billing';
import { m } from '../messages';
import type { SubscriptionRow } from '../queries/subscriptions';
import { lockOpenSubscription, openSubscription, type SubscriptionAct } from './staff-access';

/** Staff take the payment of a subscription that waits for it (spec/backoffice.md, Subscriptions). */

/** @throws 400 unless it waits for payment */
function requireWaiting({ state, invoice_id: invoiceId }: SubscriptionRow): number {
  if (state !== 'pending_payment' || invoiceId === null) throw refused(m.wrongState());
  return invoiceId;
}

/** What billing asks and does under the invoice's lock. */
const within = (act: SubscriptionAct, action: string) => ({
  async require(tx: Tx): Promise<void> {
    requireWaiting(await lockOpenSubscription(tx, act));
  },
  record: (tx: Tx, attempt: Attempt): Promise<void> =>
    audit(tx, {
      action,
      actorId: act.actor.userId,
      ...(act.actor.ip ? { ip: act.actor.ip } : {}),
      referenceType: 'subscription',
      referenceId: act.subscriptionId,
      extra: { attempt: attempt.id, gateway: attempt.gateway },
    }),
});

/**
 * Opens one attempt to pay it; opened again, it is the same one.
 * @param act.origin of the server as the staff reached it
 * @throws 403, 404 as the page; 400 not waiting, or paid already
 */
export async function openSubscriptionCheckout(act: SubscriptionAct & { origin: string }): Promise<Attempt> {
  const invoiceId = requireWaiting(await transaction((tx) => openSubscription(tx, act)));
  return openStaffCheckout({ invoiceId, actorId: act.actor.userId, origin: act.origin, ...within(act, 'subscription_payment_checkout_opened') });
}

/**
 * Settles the opened attempt through the sandbox.
 * @returns false when it is paid already
 * @throws 403, 404 as the page; 404 nothing was opened, or the sandbox is off; 400 not waiting
 */
export async function completeSubscriptionPayment(act: SubscriptionAct): Promise<boolean> {
  const row = await transaction((tx) => openSubscription(tx, act));
  if (row.invoice_id === null) throw refused(m.wrongState());
  return completeStaffCheckout({ invoiceId: row.invoice_id, ...within(act, 'subscription_payment_completed') });
}

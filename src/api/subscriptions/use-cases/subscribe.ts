import { audit } from '../../../platform/audit';
import { lockName, type Tx, transaction } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { once } from '../../../platform/idempotency';
import { activateInvoice, createInvoice, invoiceSummary } from '../../billing';
import { m } from '../messages';
import { type PlanRow, planOnSale } from '../queries/plans';
import { insertSubscription, pendingSubscriptions, setSubscriptionInvoice } from '../queries/subscriptions';
import { subscriptionChanged } from './changed';

export interface Subscribe {
  userId: number;
  planId: number;
  /** Who asks for it: the user himself, or staff for him. */
  actorId: number | null;
  idempotencyKey?: string | undefined;
  /** What else belongs to the act, such as the audit row of the staff. */
  also?: (tx: Tx, subscriptionId: number) => Promise<void>;
}

export interface Subscribed {
  id: number;
  /** False: the same subscription waited for payment already. */
  created: boolean;
}

export interface Outcome extends Subscribed {
  /** Invoice of a free plan, paid by nothing. */
  paidInvoiceId: number | null;
}

/**
 * A subscription that waits for the payment of its invoice, or the one that does already; a free plan is active at once.
 * @throws 404 unknown or inactive plan
 */
export async function subscribe({ userId, planId, actorId, idempotencyKey, also }: Subscribe): Promise<Subscribed> {
  const repeatable = idempotencyKey === undefined ? undefined : { userId, scope: 'subscriptions.subscribe', key: idempotencyKey, content: { planId } };
  const { id, created, paidInvoiceId } = await transaction((tx) =>
    once(tx, repeatable, async () => {
      const outcome = await waitingOrNew(tx, userId, planId, actorId);
      await also?.(tx, outcome.id);
      return outcome;
    }),
  );
  if (paidInvoiceId !== null) await activateInvoice(paidInvoiceId);
  return { id, created };
}

/** The same in the caller's transaction; the invoice of a free plan is left to be activated. */
export async function waitingOrNew(tx: Tx, userId: number, planId: number, actorId: number | null): Promise<Outcome> {
  await lockName(tx, `subscribe:${userId}:${planId}`);
  const plan = await planOnSale(tx, planId);
  if (!plan) throw notFound();
  const waiting = await waitingSubscription(tx, userId, planId);
  return waiting === null ? make(tx, userId, plan, actorId) : { id: waiting, created: false, paidInvoiceId: null };
}

/** The user's newest subscription to the plan whose invoice is still to be paid. */
async function waitingSubscription(tx: Tx, userId: number, planId: number): Promise<number | null> {
  const pending = await pendingSubscriptions(tx, userId, planId);
  const invoices = await invoiceSummary(
    tx,
    pending.flatMap((row) => row.invoice_id ?? []),
  );
  const waits = pending.find(({ invoice_id }) => !['paid', 'refunded'].includes(invoices.get(invoice_id ?? 0)?.status ?? 'paid'));
  return waits?.id ?? null;
}

async function make(tx: Tx, userId: number, plan: PlanRow, actorId: number | null): Promise<Outcome> {
  const id = await insertSubscription(tx, userId, plan.id);
  const invoice = await createInvoice(tx, {
    userId,
    title: say(m.planInvoice({ title: plan.title }), DEFAULT_LOCALE),
    description: plan.description,
    lines: [{ itemCode: plan.code, title: plan.title, amountMinor: plan.price_minor }],
    subtotalMinor: plan.price_minor,
    referenceType: 'subscription',
    referenceId: id,
    actorId,
  });
  await setSubscriptionInvoice(tx, id, invoice.id);
  await audit(tx, { action: 'subscription_started', actorId, referenceType: 'subscription', referenceId: id, referenceLabel: plan.code, extra: { invoice: invoice.code } });
  await subscriptionChanged(tx, { id, actorId });
  return { id, created: true, paidInvoiceId: invoice.state === 'paid' ? invoice.id : null };
}

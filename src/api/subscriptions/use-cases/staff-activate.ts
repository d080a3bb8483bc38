import { db, type Sql, transaction } from '../../../platform/db';
import { refused } from '../../../platform/http';
import { activateInvoice, invoiceSummary } from '../../billing';
import { m } from '../messages';
import type { SubscriptionState } from '../process';
import { findSubscription } from '../queries/subscriptions';
import { refreshSubscriptions } from './refresh-subscriptions';
import { openSubscription, type SubscriptionAct } from './staff-access';
import { type ExtraAct, openExtra } from './staff-extras';

/** @throws 400 unless it waits for payment and its invoice is paid */
async function requirePaid(sql: Sql, state: string, invoiceId: number | null): Promise<number> {
  if (state !== 'pending_payment' || invoiceId === null) throw refused(m.wrongState());
  const invoice = (await invoiceSummary(sql, [invoiceId])).get(invoiceId);
  if (invoice?.status !== 'paid') throw refused(m.notPaid());
  return invoiceId;
}

/** Of two at once the second finds it done. */
async function activatePaid(state: string, invoiceId: number | null, actorId: number): Promise<void> {
  if (!(await activateInvoice(await requirePaid(db, state, invoiceId), actorId))) throw refused(m.wrongState());
}

/** Activates a paid subscription whose activation failed. @throws 403, 404 as the page; 400 not waiting, or not paid */
export async function activateByStaff(act: SubscriptionAct): Promise<void> {
  const row = await transaction((tx) => openSubscription(tx, act));
  await activatePaid(row.state, row.invoice_id, act.actor.userId);
}

/** Activates a paid extra whose activation failed. @throws 403, 404 as the page; 400 not waiting, or not paid */
export async function activateExtraByStaff(act: ExtraAct): Promise<void> {
  const row = await transaction((tx) => openExtra(tx, act));
  await activatePaid(row.state, row.invoice_id, act.actor.userId);
}

/** Applies the time rule to one subscription at once. @returns its state @throws 403, 404 as the page */
export async function refreshByStaff(act: SubscriptionAct): Promise<SubscriptionState> {
  const row = await transaction((tx) => openSubscription(tx, act));
  await refreshSubscriptions([row.id]);
  return (await findSubscription(db, row.id))?.state ?? row.state;
}

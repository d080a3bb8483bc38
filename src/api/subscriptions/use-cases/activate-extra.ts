import { audit } from '../../../platform/audit';
import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { decide } from '../../../platform/process';
import type { Invoice } from '../../billing';
import { extraProcess } from '../process';
import { lockExtraOfInvoice, moveExtra, startExtra } from '../queries/extras';
import { extraChanged } from './changed';

/** The invoice was paid: its purchase becomes usable, if it still waits for that; otherwise nothing changes. */
export async function activateExtra(tx: Tx, invoice: Invoice, actorId: number | null = null): Promise<'activated' | 'skipped'> {
  const row = await lockExtraOfInvoice(tx, invoice.id);
  if (!row || !('transition' in decide(extraProcess, 'activate', { state: row.stored_state }, ['billing'])) || !(await startExtra(tx, row.id))) return 'skipped';
  await audit(tx, { action: 'extra_purchase_active', actorId, referenceType: 'extra_purchase', referenceId: row.id, referenceLabel: row.sku, extra: { invoice: invoice.code } });
  await extraChanged(tx, { id: row.id, actorId });
  await emit(tx, 'subscriptions.extra_activated', { purchaseId: row.id, userId: row.user_id, title: row.title });
  return 'activated';
}

/** The invoice was given back: what is left of the purchase ends at once, also one that its payment has not activated yet. */
export async function refundExtra(tx: Tx, invoice: Invoice): Promise<void> {
  const row = await lockExtraOfInvoice(tx, invoice.id);
  if (!row || !('transition' in decide(extraProcess, 'refund', { state: row.state }, ['billing']))) return;
  if (!(await moveExtra(tx, row.id, row.stored_state, 'cancelled'))) return;
  const extra = { from: row.state, invoice: invoice.code };
  await audit(tx, { action: 'extra_purchase_cancelled', actorId: null, referenceType: 'extra_purchase', referenceId: row.id, referenceLabel: row.sku, extra });
  await extraChanged(tx, { id: row.id });
}

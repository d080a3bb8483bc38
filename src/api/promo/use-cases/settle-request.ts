import { audit } from '../../../platform/audit';
import { db, type Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { notFound, refused } from '../../../platform/http';
import { decide } from '../../../platform/process';
import { requireTouch } from '../../backoffice';
import { activateInvoice, type Invoice, invoiceSummary } from '../../billing';
import { m } from '../messages';
import { promoProcess } from '../process';
import { findRequest, lockRequestOfInvoice, type PromoRow } from '../queries/requests';
import { applyChange } from './change-request';
import type { StaffAct } from './staff';

/**
 * The invoice was paid: the campaign runs, or is over when its time has passed (the audit row of billing asks for the refund). One that no
 * longer waits for payment stays as it is.
 */
export async function activateRequest(tx: Tx, invoice: Invoice, actorId: number | null = null): Promise<'activated' | 'skipped'> {
  const row = await lockRequestOfInvoice(tx, invoice.id);
  const decision = row && decide(promoProcess, 'pay', { state: row.state, over: row.over, hasAssets: true }, ['billing']);
  if (!row || !decision || !('transition' in decision)) return 'skipped';
  const { to } = decision.transition;
  const runs = to === 'active';
  await applyChange(tx, row, { to, actorId, set: runs ? { activated_at: new Date() } : {} });
  await record(tx, row, runs ? 'promo_request_active' : 'promo_request_expired', invoice, actorId);
  if (!runs) return 'skipped';
  await emit(tx, 'promo.activated', { requestId: row.id, code: row.code, userId: row.requester_id, actorId });
  return 'activated';
}

/** The invoice was given back: a running campaign leaves the placements at once; one that its payment has not activated yet never runs. */
export async function refundRequest(tx: Tx, invoice: Invoice): Promise<void> {
  const row = await lockRequestOfInvoice(tx, invoice.id);
  const decision = row && decide(promoProcess, 'refund', { state: row.state, over: row.over, hasAssets: true }, ['billing']);
  if (!row || !decision || !('transition' in decision)) return;
  await applyChange(tx, row, { to: decision.transition.to, actorId: null });
  await record(tx, row, 'promo_request_cancelled', invoice);
}

const record = (tx: Tx, row: PromoRow, action: string, invoice: Invoice, actorId: number | null = null): Promise<void> =>
  audit(tx, { action, actorId, referenceType: 'promo_request', referenceId: row.code, referenceLabel: row.title, extra: { invoice: invoice.code } });

/** Activates a paid campaign whose activation failed. @throws 404, 403; 400 when it does not wait for payment or is not paid */
export async function activateByStaff({ requestId, access }: StaffAct): Promise<void> {
  const row = await findRequest(db, requestId);
  if (!row) throw notFound();
  requireTouch(access, row, 'write');
  if (row.state !== 'pending_payment' || row.invoice_id === null) throw refused(m.wrongState());
  const invoice = (await invoiceSummary(db, [row.invoice_id])).get(row.invoice_id);
  if (invoice?.status !== 'paid') throw refused(m.wrongState());
  // Of two at once the second finds it done.
  if (!(await activateInvoice(row.invoice_id, access.userId))) throw refused(m.wrongState());
}

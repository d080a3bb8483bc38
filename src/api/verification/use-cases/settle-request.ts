import { audit } from '../../../platform/audit';
import { db, type Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { notFound, refused } from '../../../platform/http';
import { requireTouch } from '../../backoffice';
import { activateInvoice, type Invoice, invoiceSummary } from '../../billing';
import { m } from '../messages';
import { endBadges, giveBadges, lockBadges, refreshFlags } from '../queries/badges';
import { findRequest, lockRequestOfInvoice, type RequestRow } from '../queries/requests';
import { BADGE_DAYS } from '../rules';
import { applyChange, nextState } from './change-request';
import type { StaffAct } from './staff';

const DAY_MS = 86_400_000;

/** The invoice was paid: a badge for every approved item, for one year. A request that no longer waits for payment stays as it is. */
export async function activateRequest(tx: Tx, invoice: Invoice, actorId: number | null = null): Promise<'activated' | 'skipped'> {
  const row = await lockRequestOfInvoice(tx, invoice.id);
  const to = row && nextState(row, 'pay', 'billing');
  if (!row || !to) return 'skipped';
  const from = new Date();
  const until = new Date(from.getTime() + BADGE_DAYS * DAY_MS);
  await applyChange(tx, row, { to, actorId, set: { activated_at: from, expires_at: until } });
  await lockBadges(tx, row.requester_id);
  await giveBadges(tx, row.requester_id, row.id, { from, until });
  await refreshFlags(tx, row.requester_id);
  await record(tx, row, 'verify_request_active', invoice, actorId);
  await emit(tx, 'verification.activated', { requestId: row.id, code: row.code, userId: row.requester_id, actorId });
  return 'activated';
}

/** The invoice was given back: the badges of the request are off at once; one that its payment has not activated yet is over as well. */
export async function refundRequest(tx: Tx, invoice: Invoice): Promise<void> {
  const row = await lockRequestOfInvoice(tx, invoice.id);
  const to = row && nextState(row, 'refund', 'billing');
  if (!row || !to) return;
  await applyChange(tx, row, { to, actorId: null, set: { expires_at: new Date() } });
  await lockBadges(tx, row.requester_id);
  await endBadges(tx, row.requester_id, [row.id]);
  await refreshFlags(tx, row.requester_id);
  await record(tx, row, 'verify_request_expired', invoice);
}

const record = (tx: Tx, row: RequestRow, action: string, invoice: Invoice, actorId: number | null = null): Promise<void> =>
  audit(tx, { action, actorId, referenceType: 'verify_request', referenceId: row.code, extra: { invoice: invoice.code } });

/** Activates a paid request whose activation failed. @throws 404, 403; 400 when it does not wait for payment or is not paid */
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

import { db, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { notFound } from '../../../platform/http';
import { DEFAULT_LOCALE, type Message, say } from '../../../platform/i18n';
import { activateInvoice, type Invoice } from '../../billing';
import { currentPlan } from '../../subscriptions';
import { m } from '../messages';
import { findRequest, type RequestRow } from '../queries/requests';
import { allowedState, applyChange } from './change-request';
import { invoiceItems } from './invoice-items';
import { type Judged, judgeItems, recordJudgement } from './judge-items';
import { auditAct, lockForStaff, type StaffAct } from './staff';

/**
 * Ends the review: an invoice for the approved items, or a rejection. Of two at once the second finds it finished.
 * @throws 404, 403; 400 state, or something undecided
 */
export async function finalizeRequest(act: StaffAct): Promise<void> {
  const seen = await findRequest(db, act.requestId);
  if (!seen) throw notFound();
  // Asked before the transaction: it may read by a connection of its own.
  const plan = await currentPlan(seen.requester_id);
  const invoice = await transaction((tx) => finalizeIn(tx, act, plan?.code ?? null));
  if (invoice?.state === 'paid') await activateInvoice(invoice.id);
}

/** The same in the caller's transaction; an invoice of nothing is left to be activated. @returns null when it was rejected */
export async function finalizeIn(tx: Tx, act: StaffAct, planCode: string | null): Promise<Invoice | null> {
  const row = await lockForStaff(tx, act);
  const { items, outcome } = await judgeItems(tx, row);
  const to = allowedState(row, 'finalize', ['staff'], outcome);
  await recordJudgement(tx, items, act.access.userId);
  if (to === 'rejected') {
    await reject(tx, act, row, items);
    return null;
  }
  return approve(tx, act, row, { items, planCode });
}

const REASON_LENGTH = 300;

/** Names the refused items, each with the note of its decision. */
function reasonOf(items: readonly Judged[], sentence: (values: { items: string }) => Message): string {
  const refused = items.filter(({ verdict }) => verdict === 'rejected').map(({ title, decision_note: note }) => (note ? `${title} (${note})` : title));
  if (refused.length === 0) return '';
  return [...say(sentence({ items: refused.join('، ') }), DEFAULT_LOCALE)].slice(0, REASON_LENGTH).join('');
}

const about = (row: RequestRow, { access }: StaffAct) => ({ requestId: row.id, code: row.code, userId: row.requester_id, actorId: access.userId });

async function reject(tx: Tx, act: StaffAct, row: RequestRow, items: readonly Judged[]): Promise<void> {
  const reason = reasonOf(items, m.allRefused);
  await applyChange(tx, row, { to: 'rejected', actorId: act.access.userId, set: { reject_reason: reason, reviewed_at: new Date() } });
  await auditAct(tx, act, row.code, { action: 'verify_request_rejected', reason, extra: { before: { status: row.state }, after: { status: 'rejected' } } });
  await emit(tx, 'verification.rejected', { ...about(row, act), reason });
}

async function approve(tx: Tx, act: StaffAct, row: RequestRow, { items, planCode }: { items: readonly Judged[]; planCode: string | null }): Promise<Invoice> {
  const { userId: actorId } = act.access;
  const approved = items.filter(({ verdict }) => verdict === 'approved');
  const invoice = await invoiceItems(tx, { code: row.code, userId: row.requester_id, actorId, planCode, items: approved });
  const now = new Date();
  const set = { reject_reason: reasonOf(items, m.someRefused), reviewed_at: now, approved_at: now, invoice_id: invoice.id };
  await applyChange(tx, row, { to: 'pending_payment', actorId, set });
  await auditAct(tx, act, row.code, {
    action: 'verify_request_approved',
    reason: set.reject_reason,
    extra: { before: { status: row.state }, after: { status: 'pending_payment' }, requirements: approved.map(({ code }) => code), invoice: invoice.code },
  });
  await emit(tx, 'verification.approved', { ...about(row, act), invoiceId: invoice.id });
  return invoice;
}

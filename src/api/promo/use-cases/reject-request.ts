import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { notFound } from '../../../platform/http';
import { cancelInvoice } from '../../billing';
import { findRequest } from '../queries/requests';
import { allowedState, applyChange } from './change-request';
import { lockForStaff, type StaffAct } from './staff';

/**
 * Refuses a campaign that does not run yet; its unpaid invoice is cancelled with it.
 * @param act.reason 1 to 300 characters
 * @throws 404, 403; 400 state
 */
export async function rejectRequest(act: StaffAct & { reason: string }): Promise<void> {
  await transaction((tx) => rejectIn(tx, act));
}

/** The same in the caller's transaction. */
export async function rejectIn(tx: Tx, act: StaffAct & { reason: string }): Promise<void> {
  const { access, ip, reason } = act;
  const seen = await findRequest(tx, act.requestId);
  if (!seen) throw notFound();
  // The invoice first: whoever pays it locks in this order too.
  if (seen.invoice_id !== null) await cancelInvoice(tx, seen.invoice_id);
  const row = await lockForStaff(tx, act);
  const to = await allowedState(tx, 'reject', row, ['staff']);
  // Quoted since it was looked at.
  if (row.invoice_id !== null && row.invoice_id !== seen.invoice_id) await cancelInvoice(tx, row.invoice_id);
  await applyChange(tx, row, { to, actorId: access.userId, set: { reject_reason: reason, reviewed_at: new Date() } });
  await audit(tx, {
    action: 'promo_request_rejected',
    actorId: access.userId,
    ...(ip ? { ip } : {}),
    referenceType: 'promo_request',
    referenceId: row.code,
    referenceLabel: row.title,
    reason,
    extra: { before: { status: row.state }, after: { status: to } },
  });
  await emit(tx, 'promo.rejected', { requestId: row.id, code: row.code, userId: row.requester_id, actorId: access.userId, reason });
}

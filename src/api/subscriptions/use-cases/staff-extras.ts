import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { forbidden, notFound, refused } from '../../../platform/http';
import { decide } from '../../../platform/process';
import { mayTouch, mayWrite, panelAccess, type StaffActor } from '../../backoffice';
import { cancelInvoice } from '../../billing';
import { m } from '../messages';
import { extraProcess } from '../process';
import { type ExtraRow, findExtra, lockExtra, moveExtra } from '../queries/extras';
import { extraChanged } from './changed';

export interface ExtraAct {
  actor: StaffActor & { userId: number };
  purchaseId: number;
}

const ASSIGNEE = `select assigned_user_id from unified_requests where source_app = 'extras' and source_model = 'extra_purchase' and source_object_id = $1`;

/** The purchase that staff act on. @throws 403 without write access to the page, or when its request is a colleague's; 404 */
export async function openExtra(tx: Tx, { actor, purchaseId }: ExtraAct): Promise<ExtraRow> {
  const access = await panelAccess(actor.userId, 'extras', tx);
  if (!access || !mayWrite(access)) throw forbidden();
  const row = await findExtra(tx, purchaseId);
  if (!row) throw notFound();
  const request = await tx.one<{ assigned_user_id: number | null }>(ASSIGNEE, [purchaseId]);
  if (!mayTouch(access, request?.assigned_user_id ?? null)) throw forbidden(m.notYours());
  return row;
}

/** Staff call off a purchase that was not paid; its invoice is cancelled with it. @throws 403, 404 as the page; 400 in any other state */
export async function cancelExtra(act: ExtraAct): Promise<void> {
  await transaction(async (tx) => {
    const { invoice_id: invoiceId } = await openExtra(tx, act);
    // The invoice first: whoever pays it locks in this order too.
    if (invoiceId !== null) await cancelInvoice(tx, invoiceId);
    const row = (await lockExtra(tx, act.purchaseId)) as ExtraRow;
    const decision = decide(extraProcess, 'cancel', { state: row.state }, ['staff']);
    if (!('transition' in decision) || !(await moveExtra(tx, row.id, row.stored_state, 'cancelled'))) throw refused(m.wrongState());
    await audit(tx, {
      action: 'extra_purchase_cancelled',
      actorId: act.actor.userId,
      ...(act.actor.ip ? { ip: act.actor.ip } : {}),
      referenceType: 'extra_purchase',
      referenceId: row.id,
      referenceLabel: row.sku,
      extra: { from: row.state },
    });
    await extraChanged(tx, { id: row.id, actorId: act.actor.userId });
  });
}

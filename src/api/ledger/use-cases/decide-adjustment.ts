import { type Tx, transaction } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { ownDecision, wrongState } from '../errors';
import { type AdjustmentRow, adjustmentById, lockAdjustment } from '../queries/adjustments';
import { auditAdjustment, bookAdjustment } from './book-adjustment';

export interface AdjustmentDecision {
  id: number;
  action: 'approve' | 'reject';
  staffId: number;
  reason: string;
  ip: string;
}

/**
 * The second person decides; approving books.
 * @throws 404; 403 for the author and for whose wallet it is; 400 INVALID_STATE when it was decided, INSUFFICIENT_FUNDS
 */
export function decideAdjustment({ id, action, staffId, reason, ip }: AdjustmentDecision): Promise<AdjustmentRow> {
  return transaction(async (tx) => {
    const row = await lockAdjustment(tx, id);
    if (!row) throw notFound();
    if (row.author_id === staffId || row.user_id === staffId) throw ownDecision();
    if (row.state !== 'pending') throw wrongState();
    const decided = action === 'approve' ? await bookAdjustment(tx, row, staffId, reason) : await rejectAdjustment(tx, row, staffId, reason);
    await auditAdjustment(tx, decided, { action, actorId: staffId, ip, reason });
    return decided;
  });
}

async function rejectAdjustment(tx: Tx, { id }: AdjustmentRow, staffId: number, reason: string): Promise<AdjustmentRow> {
  await tx.run(`update wallet_adjustments set state = 'rejected', decided_by = $2, reason = $3, decided_at = now() where id = $1`, [id, staffId, reason]);
  return adjustmentById(tx, id);
}

import { audit } from '../../../platform/audit';
import type { Tx } from '../../../platform/db';
import { conflict } from '../../../platform/http';
import { formatMinor } from '../../../platform/money';
import { type AdjustmentRow, adjustmentById } from '../queries/adjustments';
import type { LedgerEvent } from '../rules';
import { postJournal } from './post-journal';

const BOOKED: Record<AdjustmentRow['kind'], { event: LedgerEvent; counter: string }> = {
  deposit: { event: 'deposit_manual', counter: 'bank' },
  withdrawal: { event: 'withdrawal_manual', counter: 'bank' },
  adjustment: { event: 'adjustment', counter: 'adjustment' },
};

/**
 * Books what staff wanted, once, and marks it approved.
 * @param deciderId the second person; null when none was needed
 * @throws 400 INSUFFICIENT_FUNDS: the target's balance counts
 */
export async function bookAdjustment(tx: Tx, row: AdjustmentRow, deciderId: number | null, reason = ''): Promise<AdjustmentRow> {
  const { event, counter } = BOOKED[row.kind];
  const wallet = { account: `wallet:${row.user_id}`, amountMinor: row.amount_minor, row: { referenceType: 'manual', referenceId: null } } as const;
  const { journalId } = await postJournal(tx, {
    event,
    key: `${row.kind}:${row.author_id}:${row.idempotency_key}`,
    referenceType: 'manual',
    referenceId: row.id,
    description: row.description,
    actorId: deciderId ?? row.author_id,
    currency: row.currency,
    lines:
      row.direction === 'credit'
        ? [
            { account: counter, direction: 'debit', amountMinor: row.amount_minor },
            { ...wallet, direction: 'credit' },
          ]
        : [
            { ...wallet, direction: 'debit' },
            { account: counter, direction: 'credit', amountMinor: row.amount_minor },
          ],
  });
  const touched = await tx.run(
    `update wallet_adjustments set state = 'approved', journal_id = $2, decided_by = $3, reason = $4, decided_at = now() where id = $1 and state = 'pending'`,
    [row.id, journalId, deciderId, reason],
  );
  if (touched !== 1) throw conflict();
  return adjustmentById(tx, row.id);
}

export interface AdjustmentAudit {
  action: 'deposit' | 'withdraw' | 'approve' | 'reject';
  actorId: number;
  ip: string;
  reason: string;
}

export const auditAdjustment = (tx: Tx, row: AdjustmentRow, { action, actorId, ip, reason }: AdjustmentAudit): Promise<void> =>
  audit(tx, {
    area: 'shops',
    action,
    actorId,
    referenceType: 'user',
    referenceId: row.user_id,
    referenceLabel: row.user_email ?? `user_${row.user_id}`,
    reason,
    ip,
    extra: { adjustment_id: row.id, type: row.kind, direction: row.direction, amount: formatMinor(row.amount_minor), currency: row.currency, status: row.state },
  });

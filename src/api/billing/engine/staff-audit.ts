import { audit } from '../../../platform/audit';
import type { Tx } from '../../../platform/db';
import { formatMinor } from '../../../platform/money';
import type { LockedPayment } from './locks';

export interface StaffAct {
  /** Words of the shops' area (spec/stores.md, audit entry). */
  action: 'approve' | 'refund';
  actorId: number;
  ip: string | undefined;
  amountMinor: number;
  reason: string;
  extra: Record<string, unknown>;
}

/** The audit row of money that staff took in or gave back; invoices have rows of their own (spec/billing.md, Notifications and events). */
export async function auditStaffAct(tx: Tx, { payable, payment }: LockedPayment, { action, actorId, ip, amountMinor, reason, extra }: StaffAct): Promise<void> {
  if (payment.payable_type === 'invoice') return;
  const { title } = await payable.describe(tx, payment.payable_id);
  await audit(tx, {
    area: 'shops',
    action,
    actorId,
    ...(ip ? { ip } : {}),
    referenceType: 'payment',
    referenceId: payment.id,
    referenceLabel: title,
    reason,
    extra: { user_id: payment.user_id, amount: formatMinor(amountMinor), currency: payment.currency, ...extra },
  });
}

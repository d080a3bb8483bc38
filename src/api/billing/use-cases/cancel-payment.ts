import type { Tx } from '../../../platform/db';
import { enqueue } from '../../../platform/jobs';
import { lockPayment } from '../engine/locks';
import { type PayableType, paymentOf } from '../queries/payments';

/**
 * What was to be paid is off: the unpaid payment and its open attempts are cancelled, in the caller's transaction; money that a gateway only
 * holds is let go of afterwards. Does nothing to a payment that is paid or over.
 */
export async function cancelPayment(tx: Tx, type: PayableType, payableId: number): Promise<void> {
  const known = await paymentOf(tx, type, payableId);
  if (!known) return;
  const { payment } = await lockPayment(tx, known.id);
  if (!['created', 'pending', 'processing', 'authorized', 'failed'].includes(payment.state)) return;
  await tx.run(`update payments set state = 'cancelled', updated_at = now() where id = $1`, [payment.id]);
  const open = await tx.rows<{ id: string; held: boolean }>(
    `update payment_attempts a set state = 'cancelled', failure_code = 'cancelled', inquire_at = null, updated_at = clock_timestamp()
     from (select id, state = 'authorized' as held from payment_attempts where payment_id = $1 and state in ('initiated', 'redirected', 'processing', 'authorized') for update) o
     where a.id = o.id returning a.id, o.held`,
    [payment.id],
  );
  for (const { id, held } of open) if (held) await enqueue(tx, 'billing.void', { attemptId: id }, { key: `billing.void:${id}` });
}

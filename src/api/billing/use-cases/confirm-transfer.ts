import { transaction } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { lockPayment } from '../engine/locks';
import { auditStaffAct } from '../engine/staff-audit';
import { succeed } from '../engine/succeed';
import { amountMismatch, notConfirmable } from '../errors';
import { ATTEMPT_COLUMNS, type Attempt, findPayment, type Payment } from '../queries/payments';
import { activateQuietly } from './activate-quietly';

export interface TransferConfirmation {
  paymentId: number;
  /** What arrived, in minor units; must be the whole amount. */
  amountMinor: number;
  /** The bank's reference. */
  reference: string;
  actorId: number;
  ip?: string | undefined;
}

const LATEST_TRANSFER = `select ${ATTEMPT_COLUMNS} from payment_attempts a where a.payment_id = $1 and a.gateway = 'bank_transfer' order by a.created_at desc limit 1 for update of a`;

/** Staff saw the transfer arrive. Twice is once. @throws 404; 400 AMOUNT_MISMATCH, or no transfer is awaited */
export async function confirmTransfer({ paymentId, amountMinor, reference, actorId, ip }: TransferConfirmation): Promise<Payment> {
  const payment = await transaction(async (tx) => {
    if (!(await findPayment(tx, paymentId))) throw notFound();
    const locked = await lockPayment(tx, paymentId);
    const attempt = await tx.one<Attempt>(LATEST_TRANSFER, [paymentId]);
    if (attempt?.state === 'success') return locked.payment;
    if (!attempt || locked.standing !== 'open') throw notConfirmable();
    if (amountMinor !== attempt.amount_minor) throw amountMismatch();
    await succeed(tx, { ...locked, attempt }, { transactionRef: reference, response: { reference }, actorId });
    await auditStaffAct(tx, locked, { action: 'approve', actorId, ip, amountMinor, reason: reference, extra: { attempt_id: attempt.id } });
    return (await findPayment(tx, paymentId)) as Payment;
  });
  if (payment.payable_type === 'invoice') await activateQuietly(payment.payable_id);
  return payment;
}

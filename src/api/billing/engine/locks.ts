import type { Tx } from '../../../platform/db';
import { type Payable, payableOf, type Standing } from '../payables/payable';
import { type Attempt, findAttempt, findPayment, lockAttemptRow, lockPaymentRow, type Payment } from '../queries/payments';

/** Locks in the one order that every act keeps: what is paid, its payment, then the attempt or refund. */

export interface LockedPayment {
  payable: Payable;
  standing: Standing;
  payment: Payment;
}

export interface LockedAttempt extends LockedPayment {
  attempt: Attempt;
}

/** @throws when there is no such payment */
export async function lockPayment(tx: Tx, paymentId: number): Promise<LockedPayment> {
  const known = await findPayment(tx, paymentId);
  if (!known) throw new Error(`there is no payment ${paymentId}`);
  const payable = payableOf(known.payable_type);
  const standing = await payable.lock(tx, known.payable_id);
  return { payable, standing, payment: (await lockPaymentRow(tx, paymentId)) as Payment };
}

/** @throws when there is no such attempt */
export async function lockAttempt(tx: Tx, attemptId: string): Promise<LockedAttempt> {
  const known = await findAttempt(tx, attemptId);
  if (!known) throw new Error(`there is no attempt ${attemptId}`);
  const locked = await lockPayment(tx, known.payment_id);
  return { ...locked, attempt: (await lockAttemptRow(tx, attemptId)) as Attempt };
}

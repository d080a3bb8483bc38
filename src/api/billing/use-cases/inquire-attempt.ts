import { db, type Tx, transaction } from '../../../platform/db';
import { GatewayError, paymentGateway, type Result } from '../../../platform/gateways/payment';
import { attemptRef } from '../engine/attempt-ref';
import { advanceAttempt, endAttempt, mismatchAttempt } from '../engine/end';
import { type LockedAttempt, lockAttempt } from '../engine/locks';
import { noteProblem } from '../engine/problems';
import { reverse } from '../engine/reverse';
import { succeed } from '../engine/succeed';
import { type Attempt, findAttempt, findPayment, type Payment } from '../queries/payments';
import { refundsOfAttempt } from '../queries/refunds';
import { activateQuietly } from './activate-quietly';

/**
 * Asks the gateway what became of an attempt and settles by the answer, as its webhook would. Nothing happens to one whose gateway cannot be
 * asked.
 * @throws GatewayError
 */
export async function inquireAttempt(attemptId: string): Promise<Result['outcome'] | null> {
  const attempt = await findAttempt(db, attemptId);
  const gateway = attempt && paymentGateway(attempt.gateway);
  if (!attempt || !gateway?.inquirable) return null;
  if (!gateway.configured()) throw new GatewayError(gateway.name, 'not_configured', 'not_configured', 'keys are missing');
  const payment = (await findPayment(db, attempt.payment_id)) as Payment;
  const result = await gateway.inquire(attemptRef(attempt, payment));
  const paidInvoice = await transaction((tx) => settleResult(tx, attempt.id, result));
  if (paidInvoice !== null) await activateQuietly(paidInvoice);
  return result.outcome;
}

/** Answers the invoice that was paid by it, if any. */
async function settleResult(tx: Tx, attemptId: string, result: Result): Promise<number | null> {
  const locked = await lockAttempt(tx, attemptId);
  const { payment, attempt } = locked;
  if (attempt.state === 'success') {
    await bookReversals(tx, locked, result);
    return null;
  }
  if (!agrees(attempt, result)) {
    await mismatchAttempt(tx, locked, result.raw);
    await noteProblem(tx, { kind: 'mismatch', gateway: attempt.gateway, reference: attempt.id, details: { transaction: result.transactionRef } });
    return null;
  }
  const paid = await apply(tx, locked, result);
  return paid && payment.payable_type === 'invoice' ? payment.payable_id : null;
}

/** Of money that was taken, amount and currency must be the attempt's. */
function agrees({ amount_minor: amount, currency }: Attempt, result: Result): boolean {
  if (!['paid', 'authorized', 'refunded'].includes(result.outcome)) return true;
  return (result.amountMinor ?? amount) === amount && (result.currency ?? currency).toUpperCase() === currency.toUpperCase();
}

async function apply(tx: Tx, locked: LockedAttempt, { outcome, transactionRef, raw, refundedMinor }: Result): Promise<boolean> {
  switch (outcome) {
    case 'paid':
    case 'refunded': {
      const paid = (await succeed(tx, locked, { transactionRef, response: raw })) === 'paid';
      // It was paid and given back before anybody here heard of it.
      if (paid && refundedMinor > 0) await reverse(tx, await lockAttempt(tx, locked.attempt.id), { refundRef: '', amountMinor: refundedMinor });
      return paid;
    }
    case 'failed':
      await endAttempt(tx, locked, { end: 'failed', code: 'gateway_failed', response: raw });
      return false;
    case 'cancelled':
    case 'voided':
      await endAttempt(tx, locked, { end: 'cancelled', code: `gateway_${outcome}`, response: raw });
      return false;
    case 'authorized':
      await advanceAttempt(tx, locked, 'authorized', transactionRef);
      return false;
    case 'pending':
      return false;
  }
}

/** What the gateway gave back beyond what is booked or on its way here. */
async function bookReversals(tx: Tx, locked: LockedAttempt, { refundedMinor }: Result): Promise<void> {
  const known = (await refundsOfAttempt(tx, locked.attempt.id)).filter(({ state, destination }) => state !== 'failed' && destination === 'original');
  const booked = known.reduce((sum, { amount_minor: amount }) => sum + amount, 0);
  if (refundedMinor > booked) await reverse(tx, locked, { refundRef: '', amountMinor: refundedMinor - booked });
}

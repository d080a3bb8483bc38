import { db, transaction } from '../../../platform/db';
import { GatewayError, paymentGateway } from '../../../platform/gateways/payment';
import { attemptRef } from '../engine/attempt-ref';
import { type RefundFailure, refundFailed } from '../engine/finish-refund';
import { lockPayment } from '../engine/locks';
import { type Attempt, findAttempt, findPayment, type Payment } from '../queries/payments';
import { findRefund, lockRefundRow, type Refund, refundsOfAttempt } from '../queries/refunds';
import { finish, MAX_TRIES, runRefund } from './run-refund';

const BATCH = 50;

// Claimed: another instance, or this one a moment later, leaves them alone for a while.
const CLAIM = `update refunds set next_try_at = now() + interval '5 minutes' where id in (
    select id from refunds where state = 'processing' and next_try_at <= now() order by next_try_at limit ${BATCH} for update skip locked) returning id`;

/** The job: refunds whose end is open. Asks first; only the system's own are tried again (spec/payments.md, Background jobs). */
export async function settleDueRefunds(): Promise<void> {
  for (let claimed = BATCH; claimed === BATCH; ) {
    const rows = await db.rows<{ id: number }>(CLAIM);
    for (const { id } of rows) await settleRefund(id);
    claimed = rows.length;
  }
}

/** Brings one open refund on; what a gateway cannot say now stays for the next time. */
export async function settleRefund(refundId: number): Promise<void> {
  const refund = await findRefund(db, refundId);
  if (refund?.state !== 'processing') return;
  try {
    if (refund.gateway_refund_id !== '') await settleTaken(refund);
    else if (await doneAtGateway(refund)) await finish(refund, '');
    else if (isTriedAgain(refund) || (await isBookkeeping(refund))) await runRefund(refund.id);
    else await giveUp(refund, { code: 'not_executed', reason: 'the gateway knows nothing of it' });
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    strapi.log.warn(`refund ${refund.id} is not over: ${error.code}`);
  }
}

/** The gateway took it and is at it: asked again it would give the money back twice. */
async function settleTaken(refund: Refund): Promise<void> {
  const attempt = refund.attempt_id ? await findAttempt(db, refund.attempt_id) : undefined;
  const outcome = await (attempt && paymentGateway(attempt.gateway))?.refundOutcome?.(refund.gateway_refund_id);
  if (outcome === 'succeeded') await finish(refund, refund.gateway_refund_id);
  if (outcome === 'failed') await giveUp(refund, { code: 'refund_declined', reason: 'the gateway declined it in the end' });
}

/** Only the system's own, and not for ever: also answers that never come are tries. */
const isTriedAgain = ({ automatic, tries }: Refund): boolean => automatic && tries < MAX_TRIES;

/** Nobody outside has to do anything: it can only have been interrupted. */
async function isBookkeeping({ destination, attempt_id: attemptId }: Refund): Promise<boolean> {
  const attempt = attemptId ? await findAttempt(db, attemptId) : undefined;
  return destination === 'wallet' || !attempt || !paymentGateway(attempt.gateway)?.inquirable;
}

/** True when the gateway has given back more than we have booked: this refund among it. */
async function doneAtGateway(refund: Refund): Promise<boolean> {
  const attempt = refund.attempt_id ? await findAttempt(db, refund.attempt_id) : undefined;
  const gateway = attempt && paymentGateway(attempt.gateway);
  if (!attempt || !gateway?.inquirable || refund.destination === 'wallet') return false;
  const payment = (await findPayment(db, refund.payment_id)) as Payment;
  const { refundedMinor } = await gateway.inquire(attemptRef(attempt, payment));
  return refundedMinor >= (await bookedMinor(attempt)) + refund.amount_minor;
}

const bookedMinor = async (attempt: Attempt): Promise<number> =>
  (await refundsOfAttempt(db, attempt.id))
    .filter(({ state, destination }) => state === 'succeeded' && destination === 'original')
    .reduce((sum, { amount_minor }) => sum + amount_minor, 0);

/** It did not happen: staff decide whether to try again. */
const giveUp = (refund: Refund, failure: RefundFailure): Promise<void> =>
  transaction(async (tx) => {
    const locked = await lockPayment(tx, refund.payment_id);
    const current = await lockRefundRow(tx, refund.id);
    if (current?.state === 'processing') await refundFailed(tx, locked, current, failure);
  });

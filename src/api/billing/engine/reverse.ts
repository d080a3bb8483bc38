import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/db';
import { REFUND_COLUMNS, type Refund, refundsOfAttempt, reservedMinor } from '../queries/refunds';
import { refundSucceeded } from './finish-refund';
import type { LockedAttempt } from './locks';
import { lockPayment } from './locks';
import { noteProblem } from './problems';

/** The gateway says that it gave money back: ours is finished by it, what nobody here started is booked (spec/payments.md). */

export interface Reversal {
  /** The gateway's transaction of the refund, "" where its scheme names none. */
  refundRef: string;
  /** null = everything that is left. */
  amountMinor: number | null;
}

/** Answers whether it changed anything. Everything it touches is locked by the caller. */
export async function reverse(tx: Tx, locked: LockedAttempt, reversal: Reversal): Promise<boolean> {
  if (locked.attempt.state !== 'success') return false;
  const refunds = await refundsOfAttempt(tx, locked.attempt.id);
  if (reversal.refundRef && refunds.some((refund) => refund.gateway_refund_id === reversal.refundRef && refund.state === 'succeeded')) return false;
  const ours = refunds.filter((refund) => fits(refund, reversal));
  for (const refund of reversal.amountMinor === null ? ours : ours.slice(0, 1)) await finishOurs(tx, locked, refund, reversal.refundRef);
  if (ours.length > 0 && reversal.amountMinor !== null) return true;
  return (await bookForeign(tx, locked, refunds, reversal)) || ours.length > 0;
}

function fits(refund: Refund, { refundRef, amountMinor }: Reversal): boolean {
  if (refund.destination === 'wallet') return false;
  if (refundRef && refund.gateway_refund_id === refundRef) return true;
  const nameless = refund.gateway_refund_id === '' && (amountMinor === null || refund.amount_minor === amountMinor);
  return nameless && (refund.state === 'processing' || (refund.state === 'succeeded' && refundRef !== ''));
}

async function finishOurs(tx: Tx, { payment }: LockedAttempt, refund: Refund, refundRef: string): Promise<void> {
  if (refund.state === 'succeeded') await tx.run('update refunds set gateway_refund_id = $2, updated_at = now() where id = $1', [refund.id, refundRef]);
  else await refundSucceeded(tx, await lockPayment(tx, payment.id), refund, refundRef);
}

/** Money that left without us: written down as it is, and put before staff. */
async function bookForeign(tx: Tx, { payment, attempt }: LockedAttempt, refunds: readonly Refund[], { refundRef, amountMinor }: Reversal): Promise<boolean> {
  if (refunds.some(({ kind }) => kind === 'surplus')) return false;
  const left = payment.amount_minor - (await reservedMinor(tx, payment.id));
  const amount = amountMinor ?? left;
  if (amount <= 0) return false;
  if (amount > left) {
    await noteProblem(tx, { kind: 'refund_exceeds', gateway: attempt.gateway, reference: attempt.id, details: { refund: refundRef, amount, left } });
    return false;
  }
  const refund = await tx.one<Refund>(
    `insert into refunds as r (payment_id, attempt_id, amount_minor, reason, destination, gateway_refund_id, idempotency_key)
     values ($1, $2, $3, 'refunded at the gateway', 'original', $4, $5) returning ${REFUND_COLUMNS}`,
    [payment.id, attempt.id, amount, refundRef, refundRef ? `gateway:${refundRef}` : `gateway:${randomUUID()}`],
  );
  await refundSucceeded(tx, await lockPayment(tx, payment.id), refund as Refund, refundRef);
  await noteProblem(tx, { kind: 'foreign_refund', gateway: attempt.gateway, reference: String((refund as Refund).id) });
  return true;
}

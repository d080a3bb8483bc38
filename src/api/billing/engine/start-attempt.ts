import { randomBytes, randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import type { PaymentGateway } from '../../../platform/gateways/payment';
import { ATTEMPT_COLUMNS, type Attempt, type Payment } from '../queries/payments';
import { attemptFact } from './facts';
import type { LockedPayment } from './locks';
import { payerOf } from './payer';

export interface NewAttempt {
  gateway: PaymentGateway;
  /** Without one every call makes a new attempt. */
  key: string | undefined;
  paymentMethod: string;
  returnUrl: string;
  createdBy: number | null;
  /** Origin of the server as the payer reached it. */
  origin: string;
}

/** Life of a checkout, and when the gateway is first asked about it. */
export const CHECKOUT_SECONDS = 15 * 60;
const FIRST_INQUIRY = '2 minutes';

/** A key that nobody can guess. */
const ownKey = (): string => randomBytes(24).toString('base64url');

const INSERT = `insert into payment_attempts as a (id, payment_id, gateway, state, amount_minor, currency, idempotency_key, gateway_order_ref, checkout_url, return_url, payment_method,
    request_payload, inquire_at, expires_at, created_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, case when $13 then now() + interval '${FIRST_INQUIRY}' end, $14, $15) returning ${ATTEMPT_COLUMNS}`;

/**
 * A new attempt on a payment that is open, in the caller's transaction. Its checkout is ready where the gateway needs no network;
 * otherwise `openCheckout` comes after the commit.
 */
export async function startAttempt(tx: Tx, locked: LockedPayment, input: NewAttempt): Promise<Attempt> {
  const { payment } = locked;
  const { gateway } = input;
  const id = randomUUID();
  const checkout = gateway.remote ? undefined : await gateway.createCheckout(await requestOf(tx, locked, id, input.origin), tx);
  const expiresAt = gateway.remote ? new Date(Date.now() + CHECKOUT_SECONDS * 1000) : (checkout?.expiresAt ?? null);
  const attempt = (await tx.one<Attempt>(INSERT, [
    id,
    payment.id,
    gateway.name,
    checkout?.url ? 'redirected' : 'initiated',
    payment.amount_minor,
    payment.currency,
    input.key || ownKey(),
    checkout?.orderRef ?? '',
    checkout?.url ?? '',
    input.returnUrl,
    input.paymentMethod,
    JSON.stringify({ origin: input.origin }),
    gateway.inquirable,
    expiresAt,
    input.createdBy,
  ])) as Attempt;
  await markPending(tx, payment, gateway.name);
  await emit(tx, 'payment.created', attemptFact(payment, attempt));
  return attempt;
}

/** What the gateway's page needs to know. */
export async function requestOf(tx: Tx, { payable, payment }: LockedPayment, attemptId: string, origin: string) {
  const { title } = await payable.describe(tx, payment.payable_id);
  const { amount_minor: amountMinor, currency } = payment;
  return { id: attemptId, amountMinor, currency, orderRef: '', transactionRef: '', title, payer: await payerOf(tx, payment.user_id), origin, lifetimeSeconds: CHECKOUT_SECONDS };
}

const markPending = (tx: Tx, payment: Payment, gateway: string): Promise<number> =>
  tx.run(
    `update payments set state = 'pending', gateway = $2, updated_at = now() where id = $1 and state in ('created', 'pending', 'processing', 'authorized', 'failed', 'cancelled', 'expired')`,
    [payment.id, gateway],
  );

import { db, transaction } from '../../../platform/db';
import { GatewayError, type PaymentGateway } from '../../../platform/gateways/payment';
import { type Attempt, findAttempt } from '../queries/payments';
import { endAttempt } from './end';
import { lockAttempt, lockPayment } from './locks';
import { requestOf } from './start-attempt';

/**
 * Opens the gateway's page for an attempt that was just started, outside any transaction. An attempt whose checkout fails is stored as
 * failed with its reason; what is paid stays payable.
 * @throws GatewayError
 */
export async function openCheckout(gateway: PaymentGateway, attempt: Attempt, origin: string): Promise<Attempt> {
  if (!gateway.remote) return attempt;
  const request = await transaction(async (tx) => requestOf(tx, await lockPayment(tx, attempt.payment_id), attempt.id, origin));
  try {
    const { orderRef, url, expiresAt, raw } = await gateway.createCheckout(request, db);
    await db.run(
      `update payment_attempts set state = 'redirected', gateway_order_ref = $2, checkout_url = $3, expires_at = coalesce($4, expires_at), response_payload = $5, updated_at = now()
       where id = $1 and state = 'initiated'`,
      [attempt.id, orderRef, url, expiresAt, JSON.stringify(raw)],
    );
  } catch (error) {
    if (error instanceof GatewayError) await storeFailure(attempt.id, error);
    throw error;
  }
  return (await findAttempt(db, attempt.id)) as Attempt;
}

const storeFailure = (attemptId: string, { code, reason }: GatewayError): Promise<void> =>
  transaction(async (tx) => void (await endAttempt(tx, await lockAttempt(tx, attemptId), { end: 'failed', code, reason, unreachable: true })));

const WAIT_MS = 10_000;
const STEP_MS = 200;

/** For a repeated call while the first one still talks to the gateway: its attempt, with the checkout once that is there. */
export async function withCheckout(gateway: PaymentGateway | undefined, attempt: Attempt): Promise<Attempt> {
  const end = Date.now() + WAIT_MS;
  let current = attempt;
  while (gateway?.remote && current.state === 'initiated' && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    current = (await findAttempt(db, attempt.id)) as Attempt;
  }
  return current;
}

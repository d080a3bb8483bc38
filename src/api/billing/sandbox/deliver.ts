import { randomUUID } from 'node:crypto';
import { transaction } from '../../../platform/db';
import { type MockEvent, type PaymentGateway, paymentGateway, signedMockEvent } from '../../../platform/gateways/payment';
import { enqueue } from '../../../platform/jobs';
import { ownOrigin } from '../origin';
import type { Attempt } from '../queries/payments';
import { receiveWebhook, type WebhookOutcome } from '../use-cases/receive-webhook';

/** How the sandbox's signed webhooks reach the product. */

export type MockStatus = 'success' | 'failed' | 'cancelled' | 'refunded';

/** A webhook on its way; also the payload of the job that posts it. */
export interface MockDelivery {
  eventId: string;
  status: MockStatus;
  orderRef: string;
  amountMinor: number;
  currency: string;
}

const deliveryOf = ({ gateway_order_ref: orderRef, amount_minor: amountMinor, currency }: Attempt, status: MockStatus): MockDelivery => ({
  eventId: `mock_evt_${randomUUID()}`,
  status,
  orderRef,
  amountMinor,
  currency,
});

const requestOf = ({ rawBody, headers }: MockEvent) => ({ rawBody, header: (name: string) => headers[name.toLowerCase()], query: new URLSearchParams() });

/** At once, through the same door as from outside: verified, stored, processed. */
export function deliverNow(attempt: Attempt, status: MockStatus): Promise<WebhookOutcome> {
  return receiveWebhook({ gateway: 'mock', ip: '127.0.0.1', ...requestOf(signedMockEvent(deliveryOf(attempt, status))) });
}

/** The event of a success as the door would let it in, for an act that settles in its own transaction. */
export function verifiedSuccess(attempt: Attempt) {
  const signed = signedMockEvent(deliveryOf(attempt, 'success'));
  const verdict = (paymentGateway('mock') as PaymentGateway).verifyWebhook({ ...requestOf(signed), now: new Date() });
  if (verdict.verdict !== 'event') throw new Error(`the sandbox's own event is ${verdict.verdict}`);
  return { event: verdict.event, rawBody: signed.rawBody };
}

/** Over HTTP, as a gateway would, by a job that tries again until it is answered with 200. Copies carry the same event id. */
export const deliverLater = (attempt: Attempt, status: MockStatus, { delaySeconds, copies }: { delaySeconds: number; copies: number }): Promise<void> =>
  transaction(async (tx) => {
    const delivery = deliveryOf(attempt, status);
    for (let copy = 0; copy < copies; copy += 1) await enqueue(tx, 'billing.mock_webhook', delivery, { delaySeconds });
  });

const TIMEOUT_MS = 10_000;

/** The job: signs now and posts. @throws when it was not answered with 200, so that it is tried again */
export async function postWebhook(delivery: MockDelivery): Promise<void> {
  const { rawBody, headers } = signedMockEvent(delivery, delivery.eventId);
  const answer = await fetch(`${ownOrigin()}/api/billing/webhooks/mock/`, {
    method: 'POST',
    body: new Uint8Array(rawBody),
    headers: { ...headers, 'Content-Type': 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`the sandbox's webhook was answered with ${answer.status}`);
}

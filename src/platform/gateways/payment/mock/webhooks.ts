import { randomUUID } from 'node:crypto';
import { env } from '../../../../../config/env';
import { formatMinor } from '../../../money';
import { signWebhook } from '../signed-webhook';

/** The sandbox's webhooks: signed like those of a gateway. */

export interface MockEvent {
  eventId: string;
  rawBody: Buffer;
  headers: Record<string, string>;
}

interface Content {
  status: 'success' | 'failed' | 'cancelled' | 'refunded';
  orderRef: string;
  amountMinor: number;
  currency: string;
}

/** A signed event, signed now. @param eventId a delivery again carries the same one */
export function signedMockEvent({ status, orderRef, amountMinor, currency }: Content, eventId = `mock_evt_${randomUUID()}`): MockEvent {
  const rawBody = Buffer.from(JSON.stringify({ status, provider_reference: orderRef, amount: formatMinor(amountMinor), currency }));
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = signWebhook(env().WEBHOOK_SECRET_MOCK, { timestamp, eventId, rawBody });
  return { eventId, rawBody, headers: { 'x-event-id': eventId, 'x-timestamp': timestamp, 'x-signature': signature } };
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseAmount } from '../../money';
import type { EventOutcome, GatewayEvent, WebhookRequest, WebhookVerdict } from './gateway';
import { redact } from './redact';

/**
 * The product's own webhook scheme (spec/billing.md, Webhook): `X-Event-Id`, `X-Timestamp`, `X-Signature` = hex HMAC-SHA256 of
 * `timestamp.event id.raw body`. The mock gateway signs by it, and whoever reports manual payments.
 */

const TOLERANCE_SECONDS = 300;
const MAX_EVENT_ID = 120;

/** @param parts the raw body as bytes: what is signed is what was sent */
export const signWebhook = (secret: string, { timestamp, eventId, rawBody }: { timestamp: string; eventId: string; rawBody: Buffer }): string =>
  createHmac('sha256', secret).update(`${timestamp}.${eventId}.`).update(rawBody).digest('hex');

const OUTCOMES: Record<string, EventOutcome> = {
  paid: 'paid',
  success: 'paid',
  succeeded: 'paid',
  failed: 'failed',
  error: 'failed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  refunded: 'refunded',
  refund: 'refunded',
};

/** Checks 2-5 of the contract, in their order. */
export function verifySigned(secret: string, request: WebhookRequest): WebhookVerdict {
  const [eventId, timestamp, signature] = ['x-event-id', 'x-timestamp', 'x-signature'].map((name) => request.header(name)?.trim() ?? '') as [string, string, string];
  if (!eventId || !timestamp || !signature || eventId.length > MAX_EVENT_ID) return { verdict: 'malformed', reason: 'a signature header is missing or too long' };
  if (!/^[+-]?\d{1,15}$/.test(timestamp)) return { verdict: 'malformed', reason: 'the timestamp is not an integer' };
  if (Math.abs(Number(timestamp) - request.now.getTime() / 1000) > TOLERANCE_SECONDS) return { verdict: 'stale', reason: 'the timestamp is out of the window' };
  if (!secret) return { verdict: 'unsigned', reason: 'no secret is configured', eventId, signature };
  const wanted = signWebhook(secret, { timestamp, eventId, rawBody: request.rawBody });
  if (!sameHex(signature, wanted)) return { verdict: 'unsigned', reason: 'the signature does not match', eventId, signature };
  return readEvent(eventId, signature, request.rawBody);
}

/** Compares hex texts in the same time whatever differs; upper and lower case are the same. */
export function sameHex(given: string, wanted: string): boolean {
  if (!/^[0-9a-f]+$/i.test(given) || given.length !== wanted.length) return false;
  return timingSafeEqual(Buffer.from(given.toLowerCase()), Buffer.from(wanted));
}

function readEvent(eventId: string, signature: string, rawBody: Buffer): WebhookVerdict {
  const body = jsonObject(rawBody);
  if (!body) return { verdict: 'unreadable', reason: 'the body is not a JSON object' };
  const status = word(body['status']);
  if (!status) return { verdict: 'unreadable', reason: 'status is missing' };
  return { verdict: 'event', event: eventOf(eventId, signature, status, body) };
}

const eventOf = (eventId: string, signature: string, status: string, body: Record<string, unknown>): GatewayEvent => ({
  eventId,
  signature,
  outcome: OUTCOMES[status.toLowerCase()] ?? 'other',
  orderRef: word(body['provider_reference']) || word(body['reference']),
  invoiceCode: word(body['invoice_code']),
  transactionRef: '',
  amountMinor: minorOf(body['amount']),
  currency: given(body['currency']) ? (word(body['currency']) || 'unreadable').toUpperCase() : null,
  ours: true,
  mismatchIsFinal: false,
  payload: redact(body),
});

function jsonObject(rawBody: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const given = (value: unknown): boolean => value !== undefined && value !== null;
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200).replaceAll('\0', '') : '');

/** null = not given; an unreadable amount is −1, which equals no attempt's. */
function minorOf(value: unknown): number | null {
  if (!given(value)) return null;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // Gateways may write more zeros than the currency has decimals: it is the same amount.
  const read = parseAmount(text.replace(/(\.\d\d)0+$/, '$1'), Number.MAX_SAFE_INTEGER);
  return 'minor' in read ? read.minor : -1;
}

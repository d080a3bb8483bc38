import { createHash, createHmac } from 'node:crypto';
import type { EventOutcome, WebhookRequest, WebhookVerdict } from '../gateway';
import { parseWithRawNumbers } from '../raw-json';
import { redact, storable } from '../redact';
import { sameHex } from '../signed-webhook';

/** Paymob's callbacks: POST from its servers, GET through the buyer's browser; both signed over the same 20 fields. */

const SIGNED = [
  'amount_cents',
  'created_at',
  'currency',
  'error_occured',
  'has_parent_transaction',
  'id',
  'integration_id',
  'is_3d_secure',
  'is_auth',
  'is_capture',
  'is_refunded',
  'is_standalone_payment',
  'is_voided',
  'order.id',
  'owner',
  'pending',
  'source_data.pan',
  'source_data.sub_type',
  'source_data.type',
  'success',
] as const;
type SignedName = (typeof SIGNED)[number];
type Values = Record<SignedName, string>;

/** The text that is signed: the 20 values in their order, joined without separator. */
export const signedString = (values: Values): string => SIGNED.map((name) => values[name]).join('');

/** Lower-case hex HMAC-SHA512. */
export const paymobHmac = (secret: string, text: string): string => createHmac('sha512', secret).update(text).digest('hex');

/** Verifies a callback of either kind. @param integrationIds those of our account */
export function verifyCallback(secret: string, integrationIds: readonly number[], request: WebhookRequest): WebhookVerdict {
  const given = request.query.get('hmac') ?? '';
  const read = request.rawBody.length > 0 ? fromBody(request.rawBody) : { values: fromQuery(request.query), payload: Object.fromEntries(request.query) };
  if (read === null) return unsigned('the body is no callback', given);
  if (read === 'irrelevant') return { verdict: 'irrelevant', eventId: hashOf(request.rawBody.toString('latin1')).slice(0, 64) };
  const text = signedString(read.values);
  if (!secret || !sameHex(given, paymobHmac(secret, text))) return unsigned(secret ? 'the hmac does not match' : 'no secret is configured', given, read.values.id);
  return { verdict: 'event', event: eventOf(read.values, text, given, read.payload, integrationIds) };
}

/** What anybody sent: kept as far as it can be. */
const unsigned = (reason: string, signature: string, eventId = ''): WebhookVerdict => ({
  verdict: 'unsigned',
  reason,
  eventId: storable(eventId, 120),
  signature: storable(signature),
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const MAX_KEY_ID = 50;

function eventOf(values: Values, text: string, signature: string, payload: object, integrationIds: readonly number[]) {
  return {
    // A transaction comes again with other flags after a refund or void: that is another event.
    eventId: `${storable(values.id, MAX_KEY_ID)}-${hashOf(text).slice(0, 40)}`,
    signature,
    outcome: outcomeOf(values),
    orderRef: storable(values['order.id'], 120),
    invoiceCode: '',
    transactionRef: storable(values.id, 120),
    amountMinor: /^\d{1,15}$/.test(values.amount_cents) ? Number(values.amount_cents) : -1,
    currency: values.currency.toUpperCase(),
    ours: integrationIds.includes(Number(values.integration_id)),
    mismatchIsFinal: true,
    payload: redact(payload),
  };
}

/** The table of spec/payments.md, Handling a verified event. */
function outcomeOf(values: Values): EventOutcome {
  const is = (name: SignedName): boolean => values[name] === 'true';
  // A refund, void or capture that failed, or is under way, says nothing about the sale itself.
  if (!is('success') && is('has_parent_transaction')) return 'other';
  if (!is('success')) return is('pending') ? 'processing' : 'failed';
  if (is('is_voided')) return 'voided';
  if (is('is_refunded') || is('has_parent_transaction')) return 'refunded';
  if (is('pending')) return 'processing';
  if (is('is_auth')) return 'authorized';
  return is('error_occured') ? 'other' : 'paid';
}

type Read = { values: Values; payload: object } | 'irrelevant' | null;

function fromBody(rawBody: Buffer): Read {
  const body = objectOf(rawBody);
  const [type, transaction] = [body?.['type'], body?.['obj']];
  if (typeof type !== 'string') return null;
  if (type !== 'TRANSACTION') return 'irrelevant';
  if (typeof transaction !== 'object' || transaction === null) return null;
  const values = Object.fromEntries(SIGNED.map((name) => [name, textAt(transaction, name.split('.'))])) as Values;
  return { values, payload: transaction };
}

function objectOf(rawBody: Buffer): Record<string, unknown> | null {
  try {
    const value = parseWithRawNumbers(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The value at a path as it was sent; missing, null and objects count as "". */
function textAt(value: unknown, path: readonly string[]): string {
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return '';
  return textAt((value as Record<string, unknown>)[name], rest);
}

/** The same names, flat; the order stands under `order` or `order_id`. */
function fromQuery(query: URLSearchParams): Values {
  const value = (name: SignedName): string => (name === 'order.id' ? (query.get('order') ?? query.get('order_id') ?? '') : (query.get(name) ?? ''));
  return Object.fromEntries(SIGNED.map((name) => [name, value(name)])) as Values;
}

import { createHash } from 'node:crypto';
import { env } from '../../../../config/env';
import { audit } from '../../../platform/audit';
import { db, transaction } from '../../../platform/db';
import { type PaymentGateway, paymentGateway, type WebhookRequest, type WebhookVerdict } from '../../../platform/gateways/payment';
import { sharedLimiter, tooMany } from '../../../platform/http';
import { webhookResults } from '../engine/metrics';
import { activateQuietly } from './activate-quietly';
import { type Processed, processEvent, RefusedEvent } from './process-event';

/** One door for the webhooks of every gateway; the path decides only how the answer is written. */

export type WebhookOutcome =
  | { kind: 'unknown_gateway' | 'not_configured' }
  | { kind: 'malformed' | 'stale' | 'unsigned' | 'unreadable'; reason: string }
  | { kind: 'irrelevant' | 'duplicate' | 'no_attempt' }
  | { kind: 'conflict'; reason: string }
  | ({ kind: 'processed' } & Processed);

export interface IncomingWebhook extends Omit<WebhookRequest, 'now'> {
  gateway: string;
  ip: string;
}

/** Verifies, stores and processes one delivery (spec/billing.md, Webhook, checks 1-8). Throws only what a retry may heal. */
export async function receiveWebhook(incoming: IncomingWebhook): Promise<WebhookOutcome> {
  const outcome = await judge(incoming);
  webhookResults.inc({ gateway: outcome.kind === 'unknown_gateway' ? 'unknown' : incoming.gateway, result: outcome.kind });
  return outcome;
}

async function judge(incoming: IncomingWebhook): Promise<WebhookOutcome> {
  const gateway = paymentGateway(incoming.gateway);
  if (!gateway?.webhooks) return { kind: 'unknown_gateway' };
  if (!gateway.configured()) {
    await refuseUnsigned(incoming, { eventId: '', signature: '', reason: 'the gateway is not configured' });
    return { kind: 'not_configured' };
  }
  const verdict = gateway.verifyWebhook({ ...incoming, now: new Date() });
  if (verdict.verdict === 'event') return process(gateway, incoming, verdict);
  if (verdict.verdict === 'irrelevant') {
    await store(incoming, { eventId: verdict.eventId, signature: '', verified: false, error: 'irrelevant', payload: {} });
    return { kind: 'irrelevant' };
  }
  if (verdict.verdict === 'unsigned') await refuseUnsigned(incoming, verdict);
  else await refuseUnproven(incoming, verdict);
  return { kind: verdict.verdict, reason: verdict.reason };
}

/** No part of it is worth keeping; what is not even signed well counts as a bad signature. @throws 429 */
async function refuseUnproven(incoming: IncomingWebhook, { verdict, reason }: { verdict: 'malformed' | 'stale' | 'unreadable'; reason: string }): Promise<void> {
  if (verdict !== 'unreadable') await countBad(incoming.ip);
  await auditRejection(incoming, reason, '');
}

/** Nothing proves where it comes from: counted, stored and audited. @throws 429 */
async function refuseUnsigned(incoming: IncomingWebhook, { eventId, signature, reason }: { eventId: string; signature: string; reason: string }): Promise<void> {
  await countBad(incoming.ip);
  await store(incoming, { eventId, signature, verified: false, error: reason, payload: {} });
  await auditRejection(incoming, reason, eventId);
}

async function process(gateway: PaymentGateway, incoming: IncomingWebhook, { event }: Extract<WebhookVerdict, { verdict: 'event' }>): Promise<WebhookOutcome> {
  try {
    const done = await transaction((tx) => processEvent(tx, gateway, event, hashOf(incoming.rawBody)));
    if (done === 'duplicate') return { kind: 'duplicate' };
    if (done.paidInvoiceId !== null) await activateQuietly(done.paidInvoiceId);
    return { kind: 'processed', ...done };
  } catch (error) {
    if (!(error instanceof RefusedEvent)) throw error;
    await store(incoming, { eventId: event.eventId, signature: event.signature, verified: true, error: error.reason, payload: event.payload });
    if (error.kind === 'conflict') await auditRejection(incoming, error.reason, event.eventId);
    return error.kind === 'conflict' ? { kind: 'conflict', reason: error.reason } : { kind: 'no_attempt' };
  }
}

/** Forgeries and replays of one address beyond the limit leave no rows behind. @throws 429 */
async function countBad(ip: string): Promise<void> {
  const { allowed, retryAfter } = await sharedLimiter().take(`webhook_bad:${ip}`, env().THROTTLE_WEBHOOK_BAD);
  if (!allowed) throw tooMany(retryAfter);
}

/** What a delivery is recognised by, without keeping its body. */
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Stored {
  eventId: string;
  signature: string;
  verified: boolean;
  error: string;
  payload: object;
}

const STORE = `insert into gateway_events (gateway, event_id, signature, payload, body_hash, is_verified, verification_error) values ($1, $2, $3, $4, $5, $6, $7)`;

/** Events that came to nothing are kept for staff; they never stand in the way of a genuine one. */
async function store({ gateway, rawBody }: IncomingWebhook, { eventId, signature, verified, error, payload }: Stored): Promise<void> {
  await db.run(STORE, [gateway, eventId.slice(0, 120), signature.slice(0, 200), JSON.stringify(payload), hashOf(rawBody), verified, error.slice(0, 200)]);
}

const auditRejection = ({ gateway, ip }: IncomingWebhook, reason: string, eventId: string): Promise<void> =>
  audit(db, { action: 'webhook_rejected', referenceType: 'gateway', referenceId: gateway, reason, ip, extra: { event_id: eventId } });

import type { Sql } from '../../db';

/** One way to take money. Adding a gateway is one adapter beside these, its name here and a line in `index.ts`. Amounts are whole minor units. */

export type GatewayName = 'paymob' | 'mock' | 'manual' | 'bank_transfer';

/** What an adapter needs to know of an attempt. */
export interface AttemptRef {
  /** UUID; the merchant reference sent to the gateway. */
  id: string;
  amountMinor: number;
  currency: string;
  /** The gateway's order, "" before there is one. */
  orderRef: string;
  /** The gateway's transaction of the success, "" before. */
  transactionRef: string;
}

export interface Payer {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
}

export interface CheckoutRequest extends AttemptRef {
  /** What is paid, for the gateway's page. */
  title: string;
  payer: Payer;
  /** Origin under which the gateway and the buyer's browser reach this server. */
  origin: string;
  lifetimeSeconds: number;
}

export interface Checkout {
  orderRef: string;
  /** Where the buyer goes; "" where there is no page. */
  url: string;
  expiresAt: Date | null;
  /** The gateway's answer, without secrets. */
  raw: object;
}

export type Outcome = 'paid' | 'pending' | 'failed' | 'cancelled' | 'authorized' | 'refunded' | 'voided';

/** What the gateway says of an attempt when asked. */
export interface Result {
  outcome: Outcome;
  transactionRef: string;
  /** null where the gateway does not say. */
  amountMinor: number | null;
  currency: string | null;
  /** All that was given back so far. */
  refundedMinor: number;
  raw: object;
}

export type RefundOutcome = 'succeeded' | 'pending' | 'failed';

export interface RefundResult {
  /** `pending`: taken, its end comes by webhook or inquiry. */
  outcome: 'succeeded' | 'pending';
  refundRef: string;
  raw: object;
}

/** A webhook or callback as it came. */
export interface WebhookRequest {
  rawBody: Buffer;
  header(name: string): string | undefined;
  query: URLSearchParams;
  now: Date;
}

/** What a verified event says happened; `other`: stored only. */
export type EventOutcome = 'paid' | 'failed' | 'cancelled' | 'refunded' | 'voided' | 'processing' | 'authorized' | 'other';

export interface GatewayEvent {
  /** Unique with the gateway, up to 120 characters. */
  eventId: string;
  signature: string;
  outcome: EventOutcome;
  orderRef: string;
  /** Where the scheme names our invoice instead of, or beside, the gateway's order. */
  invoiceCode: string;
  /** What the event itself is at the gateway. */
  transactionRef: string;
  /** As given: text of a decimal amount or of minor units, by the scheme; null = not given. */
  amountMinor: number | null;
  currency: string | null;
  /** The account at the gateway is one of ours. */
  ours: boolean;
  /** A wrong amount marks the attempt `mismatch` and is final; else the event is refused and judged afresh. */
  mismatchIsFinal: boolean;
  /** Secrets, card data and tokens removed. */
  payload: object;
}

export type WebhookVerdict =
  /** A part of the signature is missing. */
  | { verdict: 'malformed'; reason: string }
  /** Signed too long ago, or ahead. */
  | { verdict: 'stale'; reason: string }
  | { verdict: 'unsigned'; reason: string; eventId: string; signature: string }
  /** Well signed, but not an event. */
  | { verdict: 'unreadable'; reason: string }
  /** Of a kind that says nothing about a payment. */
  | { verdict: 'irrelevant'; eventId: string }
  | { verdict: 'event'; event: GatewayEvent };

export interface PaymentGateway {
  name: GatewayName;
  /** Everything it needs is set. */
  configured(): boolean;
  /** It speaks over the network: never inside a transaction. */
  remote: boolean;
  /** It has an outcome that can be asked for. */
  inquirable: boolean;
  /** It reports by webhook. */
  webhooks: boolean;
  /** @param sql the open transaction where the gateway is not remote @throws GatewayError */
  createCheckout(request: CheckoutRequest, sql: Sql): Promise<Checkout>;
  /** @throws GatewayError */
  inquire(attempt: AttemptRef): Promise<Result>;
  verifyWebhook(request: WebhookRequest): WebhookVerdict;
  /** Gives back part of a success. @param key the same key never gives back twice where the gateway knows such keys @throws GatewayError */
  refund(attempt: AttemptRef, amountMinor: number, key: string): Promise<RefundResult>;
  /** What became of a refund that was taken as `pending`; absent where none ever is. @param refundRef of its result @throws GatewayError */
  refundOutcome?(refundRef: string): Promise<RefundOutcome>;
  /** Lets go of a payment that is not settled yet. @throws GatewayError */
  void(attempt: AttemptRef): Promise<RefundResult>;
}

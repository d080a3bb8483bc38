import type { Sql, Tx } from '../../../platform/db';
import type { Attempt, PayableType, Payment } from '../queries/payments';
import type { Refund } from '../queries/refunds';

/** What a payment is for. The engine knows no order, invoice or top-up: it asks and tells whoever does, inside its own transaction. */

/** `open`: takes money; `paid`: has, or had it; `over`: ended without it. */
export type Standing = 'open' | 'paid' | 'over';

export type PaymentEnd = 'failed' | 'cancelled' | 'expired';

/** How an attempt ended for its payable: `unreachable` = the gateway could not even open a checkout, the payer was told at once. */
export type AttemptEnd = PaymentEnd | 'unreachable';

export interface MoneyIn {
  payment: Payment;
  attempt: Attempt;
  /** Account of the ledger where it arrived: `gateway:<name>` or `bank`. */
  account: string;
  /** Staff who confirmed it; null = the gateway. */
  actorId: number | null;
  actorLabel?: string | undefined;
  actorIp?: string | undefined;
}

export interface MoneyBack {
  payment: Payment;
  refund: Refund;
  /** Where it leaves the ledger: `gateway:<name>`, `bank` or `wallet:<user>`. */
  account: string;
  /** Nothing of the payment is left. */
  full: boolean;
}

export interface Payable {
  /** Locks its row, the first lock of every act on a payment. @throws when there is none */
  lock(tx: Tx, payableId: number): Promise<Standing>;
  /** The first success: books it and moves on. */
  paid(tx: Tx, money: MoneyIn): Promise<void>;
  /** An attempt ended without success. @param final no other attempt is open: the payment ended with it */
  ended(tx: Tx, payment: Payment, end: AttemptEnd, final: boolean): Promise<void>;
  /** Staff asked for money back: reserves what must not be spent meanwhile. */
  refundStarted?(tx: Tx, payment: Payment, refund: Refund): Promise<void>;
  /** It did not happen: lets go of what was reserved. */
  refundFailed?(tx: Tx, payment: Payment, refund: Refund): Promise<void>;
  /** The money is back: books it and moves on. */
  refunded(tx: Tx, money: MoneyBack): Promise<void>;
  /** What the gateway's page and the ledger call it, and the reference of its audit rows. */
  describe(sql: Sql, payableId: number): Promise<{ title: string; reference: string }>;
}

const payables = new Map<PayableType, Payable>();

/** Registers who answers for a kind of payable (at boot). @throws when there is one already */
export function definePayable(type: PayableType, payable: Payable): void {
  if (payables.has(type)) throw new Error(`the payable ${type} is defined twice`);
  payables.set(type, payable);
}

export function payableOf(type: PayableType): Payable {
  const payable = payables.get(type);
  if (!payable) throw new Error(`nobody answers for payments of ${type}`);
  return payable;
}

import { gatewayNotConfigured } from '../errors';

/** The door to whoever takes payments: the ledger knows no gateway. */

export type TopupMethod = 'credit_card' | 'bank_transfer';

export interface TopupRequest {
  /** The payable: id of the pending wallet transaction. */
  topupId: number;
  userId: number;
  amountMinor: number;
  currency: string;
  method: TopupMethod;
  idempotencyKey: string | null;
  returnUrl: string | null;
}

export interface TopupPayment {
  /** The contract's Payment; its `id` becomes the transaction's reference. */
  payment: object;
  checkoutUrl: string | null;
}

/** Makes the payment and its checkout, outside any transaction. The same top-up and key again: the same payment. */
export type CreateTopupPayment = (request: TopupRequest) => Promise<TopupPayment>;

/** Refuses (throws) before anything is written: a gateway that is not configured, a foreign return URL. */
export type CheckTopup = (request: Omit<TopupRequest, 'topupId' | 'idempotencyKey'>) => Promise<void> | void;

let installed: { create: CreateTopupPayment; check: CheckTopup } | undefined;

/** Installs who takes the payments of top-ups (at boot). */
export function onTopup(create: CreateTopupPayment, check: CheckTopup = () => undefined): void {
  installed = { create, check };
}

/** @throws 503 PAYMENT_GATEWAY_NOT_CONFIGURED when nobody takes payments */
export function topupPayments(): { create: CreateTopupPayment; check: CheckTopup } {
  if (!installed) throw gatewayNotConfigured();
  return installed;
}

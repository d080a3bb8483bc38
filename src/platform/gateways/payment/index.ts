import { type Env, env } from '../../../../config/env';
import { bankTransferGateway } from './bank-transfer';
import type { GatewayName, PaymentGateway } from './gateway';
import { manualGateway } from './manual';
import { mockGateway } from './mock';
import { paymobGateway } from './paymob';

export { type BankAccount, bankAccount } from './bank-transfer';
export { onGatewayUnavailable } from './client';
export { GatewayError, type GatewayFault } from './errors';
export type {
  AttemptRef,
  Checkout,
  CheckoutRequest,
  EventOutcome,
  GatewayEvent,
  GatewayName,
  Outcome,
  Payer,
  PaymentGateway,
  RefundResult,
  Result,
  WebhookRequest,
  WebhookVerdict,
} from './gateway';
export { type MockEvent, recordDecision, setRefundFault, signedMockEvent } from './mock';
export { looksLikeCardNumber, redact } from './redact';

const MAKERS: Record<GatewayName, (env: Env) => PaymentGateway> = { mock: mockGateway, paymob: paymobGateway, manual: manualGateway, bank_transfer: bankTransferGateway };

/** Every name, also of gateways that are switched off. */
export const gatewayNames = Object.keys(MAKERS) as readonly GatewayName[];

const made = new Map<string, PaymentGateway>();

/** The adapter of that name; undefined for an unknown one, and for the sandbox where it is switched off. */
export function paymentGateway(name: string): PaymentGateway | undefined {
  if (!Object.hasOwn(MAKERS, name) || (name === 'mock' && !env().PAYMENT_MOCK_ENABLED)) return undefined;
  const known = made.get(name) ?? MAKERS[name as GatewayName](env());
  made.set(name, known);
  return known;
}

import { randomInt } from 'node:crypto';
import type { Env } from '../../../../config/env';
import { GatewayError } from './errors';
import type { PaymentGateway } from './gateway';

const LIFETIME_MS = 72 * 3_600_000;
/** Without 0, O, 1 and I: people type it into their bank's form. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const reference = (): string => `BT-${Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

const bookkeeping = (): never => {
  throw new GatewayError('bank_transfer', 'rejected', 'no_gateway', 'transfers are confirmed by staff');
};

/** What the payer writes on his transfer, besides the reference of the attempt. */
export interface BankAccount {
  bank_name: string;
  account_name: string;
  iban: string;
}

/** The account that transfers go to; null where none is set (production). */
export function bankAccount(env: Env): BankAccount | null {
  const { BANK_NAME: bank_name, BANK_ACCOUNT_NAME: account_name, BANK_IBAN: iban } = env;
  return iban ? { bank_name, account_name, iban } : null;
}

/** A transfer to the bank account under a reference of its own; staff confirm its arrival within 72 hours. */
export const bankTransferGateway = (env: Env): PaymentGateway => ({
  name: 'bank_transfer',
  configured: () => bankAccount(env) !== null,
  remote: false,
  inquirable: false,
  webhooks: false,
  createCheckout: async () => ({ orderRef: reference(), url: '', expiresAt: new Date(Date.now() + LIFETIME_MS), raw: {} }),
  inquire: async () => bookkeeping(),
  verifyWebhook: () => ({ verdict: 'malformed', reason: 'transfers send no webhooks' }),
  // Staff send the money themselves; what they recorded is what happened.
  refund: async (_attempt, _amountMinor, key) => ({ outcome: 'succeeded', refundRef: key, raw: {} }),
  void: async () => bookkeeping(),
});

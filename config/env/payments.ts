import { createHmac } from 'node:crypto';

/** Settings of payments that follow from others (spec/operations.md, section 5; spec/payments.md, Gateways). */

export interface PaymentSettings {
  PAYMENT_MOCK_ENABLED: boolean;
  WEBHOOK_SECRET_MOCK: string;
  CARD_GATEWAY: 'paymob' | 'mock';
  PAYMOB_FLOW: 'intention' | 'legacy';
  BILLING_CURRENCIES: string[];
  BANK_NAME: string;
  BANK_ACCOUNT_NAME: string;
  BANK_IBAN: string;
}

interface Given {
  PAYMENT_MOCK_ENABLED: string;
  WEBHOOK_SECRET_MOCK: string;
  CARD_GATEWAY: '' | 'paymob' | 'mock';
  PAYMOB_FLOW: '' | 'intention' | 'legacy';
  BILLING_CURRENCIES: readonly string[];
  BANK_NAME: string;
  BANK_ACCOUNT_NAME: string;
  BANK_IBAN: string;
}

/** An account that exists nowhere, so that transfers can be tried out. */
const EXAMPLE_ACCOUNT = { BANK_NAME: 'Souq Bank', BANK_ACCOUNT_NAME: 'Souq', BANK_IBAN: 'SA0380000000608010167519' };

const FLAGS: Record<string, boolean> = { '1': true, true: true, '0': false, false: false };

/** The sandbox settles without money: on by default, off in production and never to be switched on there. */
function mockEnabled(raw: string, production: boolean, mistakes: string[]): boolean {
  const word = raw.trim().toLowerCase();
  if (word === '') return !production;
  const wanted = FLAGS[word];
  if (wanted === undefined) mistakes.push('PAYMENT_MOCK_ENABLED: must be 0 or 1');
  if (wanted && production) mistakes.push('PAYMENT_MOCK_ENABLED: production refuses the sandbox, which settles without money');
  return wanted === true && !production;
}

/** Reads the settings of payments; adds what is wrong to `mistakes`. @param secretKey the secret in force: without one of its own the sandbox signs by it */
export function paymentSettings(given: Given, { production, secretKey }: { production: boolean; secretKey: string }, mistakes: string[]): PaymentSettings {
  const mock = mockEnabled(given.PAYMENT_MOCK_ENABLED, production, mistakes);
  if (given.CARD_GATEWAY === 'mock' && !mock) mistakes.push('CARD_GATEWAY: mock needs PAYMENT_MOCK_ENABLED');
  const derived = createHmac('sha256', secretKey).update('webhook:mock').digest('hex');
  const badCurrency = given.BILLING_CURRENCIES.find((code) => !/^[A-Z]{3}$/.test(code));
  if (badCurrency !== undefined) mistakes.push(`BILLING_CURRENCIES: "${badCurrency}" is no currency code of three capital letters`);
  return {
    PAYMENT_MOCK_ENABLED: mock,
    WEBHOOK_SECRET_MOCK: given.WEBHOOK_SECRET_MOCK || (mock ? derived : ''),
    CARD_GATEWAY: given.CARD_GATEWAY || 'paymob',
    PAYMOB_FLOW: given.PAYMOB_FLOW || 'intention',
    BILLING_CURRENCIES: given.BILLING_CURRENCIES.length > 0 ? [...given.BILLING_CURRENCIES] : ['SAR'],
    ...(given.BANK_IBAN === '' && !production ? EXAMPLE_ACCOUNT : { BANK_NAME: given.BANK_NAME, BANK_ACCOUNT_NAME: given.BANK_ACCOUNT_NAME, BANK_IBAN: given.BANK_IBAN }),
  };
}

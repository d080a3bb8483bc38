import { seal, unseal } from '../../platform/crypto';
import { asciiDigits, cleanText } from '../../platform/text';

/** Where a withdrawal goes: sealed at rest, shown by its last four characters. */

export interface Destination {
  type: 'bank' | 'mobile_wallet';
  /** IBAN or account number, or the number of the mobile wallet; without blanks and dashes. */
  account: string;
  holder_name: string;
  bank_name: string | null;
}

const PURPOSE = 'withdrawal-destination';
const MAX_NAME = 150;
const ACCOUNTS = { bank: /^[A-Z0-9]{4,34}$/, mobile_wallet: /^\+?\d{6,15}$/ };

const nameIn = (raw: unknown): string | null => {
  const name = typeof raw === 'string' ? cleanText(raw) : '';
  return name !== '' && [...name].length <= MAX_NAME ? name : null;
};

/** Reads a destination as a client sends it. */
export function destinationOf(raw: unknown): { destination: Destination } | { problem: 'shape' | 'account' } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { problem: 'shape' };
  const { type, account, holder_name, bank_name } = raw as Record<string, unknown>;
  const holder = nameIn(holder_name);
  if ((type !== 'bank' && type !== 'mobile_wallet') || holder === null || (typeof account !== 'string' && typeof account !== 'number')) return { problem: 'shape' };
  const bare = asciiDigits(String(account)).replace(/[\s-]/g, '').toUpperCase();
  if (!ACCOUNTS[type].test(bare)) return { problem: 'account' };
  const bank = nameIn(bank_name);
  if (bank === null && bank_name !== undefined && bank_name !== null && bank_name !== '') return { problem: 'shape' };
  return { destination: { type, account: bare, holder_name: holder, bank_name: bank } };
}

export const sealDestination = (destination: Destination): string => seal(PURPOSE, JSON.stringify(destination));
export const unsealDestination = (sealed: string): Destination => JSON.parse(unseal(PURPOSE, sealed)) as Destination;

/** What is shown of it: the account's last four characters. */
export const maskedDestination = (destination: Destination) => {
  const last4 = destination.account.slice(-4);
  return { ...destination, account: `****${last4}`, account_last4: last4 };
};

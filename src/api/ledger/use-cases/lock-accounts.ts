import type { Tx } from '../../../platform/db';

export interface LockedAccount {
  id: number;
  /** Code without the currency. */
  account: string;
  balanceMinor: number;
}

/**
 * Locks accounts in ascending id order until the transaction ends, making those that are missing: for acts that must know a balance before
 * they book (a debt taken as far as the wallet allows).
 * @param accounts codes without the currency
 */
export async function lockAccounts(tx: Tx, currency: string, accounts: readonly string[]): Promise<Map<string, LockedAccount>> {
  const rows = await tx.rows<{ id: number; account: string; balance_minor: number }>('select id, account, balance_minor from souq_lock_accounts($1::text[], $2)', [
    accounts,
    currency,
  ]);
  return new Map(rows.map(({ id, account, balance_minor }) => [account, { id, account, balanceMinor: balance_minor }]));
}

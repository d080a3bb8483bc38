import type { Sql } from '../../../platform/db';

export interface Wallet {
  id: number;
  balance_minor: number;
  created_at: Date;
}

const FIND = 'select id, balance_minor, created_at from ledger_accounts where code = $1';

/** A user's wallet in a currency, created on first use (spec/wallet.md): one row however many ask at once. */
export async function openWallet(sql: Sql, userId: number, currency: string): Promise<Wallet> {
  const code = `wallet:${userId}:${currency}`;
  const existing = await sql.one<Wallet>(FIND, [code]);
  if (existing) return existing;
  await sql.run('select souq_open_accounts(array[$1::text], $2)', [code, currency]);
  return (await sql.one<Wallet>(FIND, [code])) as Wallet;
}

/** True when any wallet or hold of the user is not at zero. */
export async function hasMoney(sql: Sql, userId: number): Promise<boolean> {
  return (await sql.one(`select 1 from ledger_accounts where owner_id = $1 and kind = 'liability' and balance_minor <> 0 limit 1`, [userId])) !== undefined;
}

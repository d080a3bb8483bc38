import type { Sql, SqlValue } from '../../../platform/db';
import type { Direction, ReferenceType, TransactionType } from '../rules';

/** Reads of a wallet and its transactions. */

export interface WalletRow {
  id: number;
  user_id: number;
  user_email: string | null;
  balance_minor: number;
  held_minor: number;
  currency: string;
  created_at: Date;
  updated_at: Date;
}

const WALLET = `select w.id, w.owner_id as user_id, u.email as user_email, w.balance_minor, coalesce(h.balance_minor, 0) as held_minor, w.currency, w.created_at, w.updated_at
  from ledger_accounts w join up_users u on u.id = w.owner_id
  left join ledger_accounts h on h.code = 'hold:' || w.owner_id || ':' || w.currency where w.id = $1`;

export const walletById = async (sql: Sql, walletId: number): Promise<WalletRow> => (await sql.one<WalletRow>(WALLET, [walletId])) as WalletRow;

export interface TransactionRow {
  id: number;
  amount_minor: number;
  transaction_type: TransactionType;
  direction: Direction;
  reference_id: string | null;
  reference_type: ReferenceType;
  description: string;
  state: 'pending' | 'completed' | 'failed';
  balance_after_minor: number | null;
  created_at: Date;
}

const COLUMNS = 'id, amount_minor, transaction_type, direction, reference_id, reference_type, description, state, balance_after_minor, created_at';

/** The transaction that a journal made on a wallet. */
export const transactionOfJournal = (sql: Sql, journalId: number): Promise<TransactionRow | undefined> =>
  sql.one<TransactionRow>(`select ${COLUMNS} from wallet_transactions where journal_id = $1 order by id limit 1`, [journalId]);

export interface TransactionFilter {
  walletId: number;
  type?: string | undefined;
  state?: string | undefined;
  /** UTC days, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** Only those that moved the balance. */
  effective?: boolean;
}

const WHERE = `wallet_id = $1 and ($2::text is null or transaction_type = $2) and ($3::text is null or state = $3)
  and ($4::date is null or created_at >= $4::date) and ($5::date is null or created_at < $5::date + 1)
  and (not $6::boolean or (state <> 'failed' and balance_after_minor is not null))`;

const valuesOf = ({ walletId, type, state, from, to, effective = false }: TransactionFilter): SqlValue[] => [
  walletId,
  type ?? null,
  state ?? null,
  from ?? null,
  to ?? null,
  effective,
];

/** Newest first. */
export const listTransactions = (sql: Sql, filter: TransactionFilter, { limit, offset }: { limit: number; offset: number }): Promise<TransactionRow[]> =>
  sql.rows<TransactionRow>(`select ${COLUMNS} from wallet_transactions where ${WHERE} order by created_at desc, id desc limit $7 offset $8`, [...valuesOf(filter), limit, offset]);

export const countTransactions = async (sql: Sql, filter: TransactionFilter): Promise<number> =>
  (await sql.one<{ count: number }>(`select count(*) as count from wallet_transactions where ${WHERE}`, valuesOf(filter)))?.count ?? 0;

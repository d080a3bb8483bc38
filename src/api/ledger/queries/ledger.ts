import type { Sql, SqlValue } from '../../../platform/db';
import type { Direction } from '../rules';

/** Reads of the ledger itself, for staff. */

interface Window {
  limit: number;
  offset: number;
}

export interface EntryRow {
  id: number;
  journal_id: number;
  account: string;
  currency: string;
  direction: Direction;
  amount_minor: number;
  balance_after_minor: number;
}

export interface JournalRow {
  id: number;
  event: string;
  idempotency_key: string;
  reference_type: string;
  reference_id: string;
  description: string;
  actor_id: number | null;
  reversal_of: number | null;
  created_at: Date;
}

export interface JournalFilter {
  event?: string | undefined;
  referenceType?: string | undefined;
  referenceId?: string | undefined;
  /** Whole code, with the currency. */
  account?: string | undefined;
  /** UTC days, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
}

const JOURNALS = `from ledger_journals j where ($1::text is null or j.event = $1) and ($2::text is null or j.reference_type = $2) and ($3::text is null or j.reference_id = $3)
  and ($4::text is null or exists (select 1 from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.journal_id = j.id and a.code = $4))
  and ($5::date is null or j.created_at >= $5::date) and ($6::date is null or j.created_at < $6::date + 1)`;

const valuesOf = ({ event, referenceType, referenceId, account, from, to }: JournalFilter): SqlValue[] => [
  event ?? null,
  referenceType ?? null,
  referenceId ?? null,
  account ?? null,
  from ?? null,
  to ?? null,
];

/** Newest first, each with its entries. */
export async function listJournals(sql: Sql, filter: JournalFilter, { limit, offset }: Window) {
  const values = valuesOf(filter);
  const columns = 'j.id, j.event, j.idempotency_key, j.reference_type, j.reference_id, j.description, j.actor_id, j.reversal_of, j.created_at';
  const [rows, total] = await Promise.all([
    sql.rows<JournalRow>(`select ${columns} ${JOURNALS} order by j.id desc limit $7 offset $8`, [...values, limit, offset]),
    sql.one<{ count: number }>(`select count(*) as count ${JOURNALS}`, values),
  ]);
  return { rows, entries: await entriesOf(sql, rows), count: total?.count ?? 0 };
}

const entriesOf = (sql: Sql, journals: readonly JournalRow[]): Promise<EntryRow[]> =>
  sql.rows<EntryRow>(
    `select e.id, e.journal_id, a.code as account, a.currency, e.direction, e.amount_minor, e.balance_after_minor
     from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.journal_id = any($1::bigint[]) order by e.journal_id, e.line`,
    [journals.map(({ id }) => id)],
  );

export interface AccountRow {
  id: number;
  code: string;
  kind: string;
  owner_id: number | null;
  currency: string;
  balance_minor: number;
  allow_negative: boolean;
  created_at: Date;
}

export interface AccountFilter {
  /** Beginning of the code. */
  code?: string | undefined;
  kind?: string | undefined;
  currency?: string | undefined;
  owner?: string | undefined;
}

const ACCOUNTS = `from ledger_accounts where ($1::text is null or starts_with(code, $1)) and ($2::text is null or kind = $2)
  and ($3::text is null or currency = $3) and ($4::text is null or owner_id::text = $4)`;

/** By id. */
export async function listAccounts(sql: Sql, { code, kind, currency, owner }: AccountFilter, { limit, offset }: Window) {
  const values = [code ?? null, kind ?? null, currency ?? null, owner ?? null];
  const [rows, total] = await Promise.all([
    sql.rows<AccountRow>(`select id, code, kind, owner_id, currency, balance_minor, allow_negative, created_at ${ACCOUNTS} order by id limit $5 offset $6`, [
      ...values,
      limit,
      offset,
    ]),
    sql.one<{ count: number }>(`select count(*) as count ${ACCOUNTS}`, values),
  ]);
  return { rows, count: total?.count ?? 0 };
}

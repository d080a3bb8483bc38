import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { JournalInput } from '../src/api/ledger';

/**
 * The floor of the ledger: the same rows in tables of the same columns and indexes, without triggers and foreign keys, by prepared statements
 * one after another. No key is looked up.
 */

const TABLES = { bare_accounts: 'ledger_accounts', bare_journals: 'ledger_journals', bare_entries: 'ledger_entries', bare_transactions: 'wallet_transactions' };

/** Makes the tables, with the accounts as they are now. */
export async function layBareLedger(pool: Pool): Promise<void> {
  for (const [bare, table] of Object.entries(TABLES)) await pool.query(`create table ${bare} (like ${table} including all)`);
  await pool.query('insert into bare_accounts overriding system value select * from ledger_accounts');
  await pool.query('alter table bare_accounts set (fillfactor = 60)');
  await pool.query('vacuum analyze');
}

const JOURNAL = `insert into bare_journals (event, idempotency_key, reference_type, reference_id, description, actor_id) values ($1, $2, $3, $4, $5, $6) returning id`;
const LOCK = 'select id, code, kind, balance_minor from bare_accounts where code = any($1) order by id for no key update';
const MOVE = `update bare_accounts a set balance_minor = a.balance_minor + m.change, updated_at = clock_timestamp()
  from unnest($1::int[], $2::bigint[]) as m (id, change) where a.id = m.id`;
const ENTRIES = `insert into bare_entries (journal_id, line, account_id, direction, amount_minor, balance_after_minor)
  select $1, n, account_id, direction, amount, after from unnest($2::int[], $3::text[], $4::bigint[], $5::bigint[]) with ordinality as e (account_id, direction, amount, after, n)
  returning id, line`;
const TRANSACTION = `insert into bare_transactions
    (wallet_id, amount_minor, transaction_type, direction, reference_type, reference_id, description, state, balance_after_minor, journal_id, entry_id)
  values ($1, $2, 'payment', 'debit', 'order', $3, $4, 'completed', $5, $6, $7) returning id`;
// As the product enqueues: the worker's own function also sends a NOTIFY, at whose lock all commits queue.
const EVENT = `insert into graphile_worker._private_jobs (task_id, payload) select id, $1::json from graphile_worker._private_tasks where identifier = 'event'`;

interface Account {
  id: number;
  code: string;
  kind: string;
  balance_minor: string;
}

const send = <T extends object>(client: PoolClient, name: string, text: string, values: unknown[]) => client.query<T>({ name, text, values });

/** Writes one journal whose accounts exist and differ from line to line. */
export async function postBare(client: PoolClient, input: JournalInput): Promise<void> {
  await client.query('BEGIN;');
  const { event, key, referenceType, referenceId, description, actorId, currency, lines } = input;
  const { rows: made } = await send<{ id: string }>(client, 'bare_journal', JOURNAL, [event, key, referenceType, referenceId, description, actorId]);
  const { rows: accounts } = await send<Account>(client, 'bare_lock', LOCK, [lines.map(({ account }) => `${account}:${currency}`)]);
  const moves = lines.map(({ account, direction, amountMinor }) => {
    const row = accounts.find(({ code }) => code === `${account}:${currency}`) as Account;
    const change = (direction === 'debit') === (row.kind === 'asset') ? amountMinor : -amountMinor;
    return { id: row.id, code: row.code, direction, amountMinor, change, after: Number(row.balance_minor) + change };
  });
  const ids = moves.map(({ id }) => id);
  await send(client, 'bare_move', MOVE, [ids, moves.map(({ change }) => change)]);
  const entries = [made[0]?.id, ids, moves.map(({ direction }) => direction), moves.map(({ amountMinor }) => amountMinor), moves.map(({ after }) => after)];
  const { rows: written } = await send<{ id: string; line: number }>(client, 'bare_entries', ENTRIES, entries);
  for (const [index, { id, code, amountMinor, after }] of moves.entries()) {
    if (!code.startsWith('wallet:')) continue;
    const entry = written.find(({ line }) => line === index + 1)?.id;
    await send(client, 'bare_transaction', TRANSACTION, [id, amountMinor, referenceId, description, after, made[0]?.id, entry]);
    const data = { userId: Number(code.split(':')[1]), type: 'payment', amountMinor, balanceMinor: after, currency, referenceType, referenceId };
    await send(client, 'bare_event', EVENT, [JSON.stringify({ id: randomUUID(), name: 'wallet.debited', at: new Date().toISOString(), data })]);
  }
  await client.query('COMMIT;');
}

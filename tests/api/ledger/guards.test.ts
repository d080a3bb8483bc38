import { openWallet, postJournal } from '../../../src/api/ledger';
import { db, transaction } from '../../../src/platform/db';
import { type LedgerDatabase, ledgerDatabase } from '../../support/ledger';

/** What the database refuses whoever asks. */

let database: LedgerDatabase;
let userId: number;
let journalId: number;

beforeAll(async () => {
  database = await ledgerDatabase();
  userId = await database.aUser();
  const lines = [
    { account: 'bank', direction: 'debit' as const, amountMinor: 500 },
    { account: `wallet:${userId}`, direction: 'credit' as const, amountMinor: 500 },
  ];
  const posted = await transaction((tx) =>
    postJournal(tx, { event: 'deposit_manual', key: 'first', referenceType: 'manual', referenceId: 1, description: '', actorId: null, currency: 'EGP', lines }),
  );
  journalId = posted.journalId;
});
afterAll(() => database?.close());

/** How a statement ends; nothing of it stays open. */
const code = async (statement: string): Promise<string> => {
  try {
    await database.sql(statement);
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await database.sql('rollback');
  }
};

const APPEND_ONLY = '23514';

it.each([
  'update ledger_entries set amount_minor = 1',
  'update ledger_entries set amount_minor = amount_minor where false',
  'delete from ledger_entries',
  'truncate ledger_entries cascade',
  `update ledger_journals set description = 'x'`,
  'delete from ledger_journals',
  'truncate ledger_journals cascade',
  'truncate ledger_accounts cascade',
  'truncate up_users cascade',
  'delete from wallet_transactions',
  'truncate wallet_transactions cascade',
  `update wallet_transactions set description = 'x'`,
  `update wallet_transactions set state = 'failed'`,
])('refuses: %s', async (statement) => {
  expect(await code(statement)).toBe(APPEND_ONLY);
});

it('refuses them to a session that replays replication as well', async () => {
  const statements = ['update ledger_entries set amount_minor = 1', 'delete from ledger_journals', `update wallet_transactions set state = 'failed'`];
  for (const statement of statements) expect(await code(`begin; set local session_replication_role = replica; ${statement}`)).toBe(APPEND_ONLY);
});

const account = `(select id from ledger_accounts where code = 'bank:EGP')`;
const journal = (key: string, entries: string) => `begin; insert into ledger_journals (event, idempotency_key, reference_type, reference_id, description)
  values ('adjustment', '${key}', 'manual', '', ''); ${entries} commit`;
const entry = (key: string, line: number, direction: string, amount: number, on = account) =>
  `insert into ledger_entries (journal_id, line, account_id, direction, amount_minor, balance_after_minor)
   values ((select id from ledger_journals where idempotency_key = '${key}'), ${line}, ${on}, '${direction}', ${amount}, 0);`;

it.each([
  ['none', ''],
  ['one', entry('one', 1, 'debit', 5)],
  ['unbalanced', entry('unbalanced', 1, 'debit', 5) + entry('unbalanced', 2, 'credit', 4)],
  ['first', entry('first', 3, 'debit', 5)],
])('refuses at commit a journal with %s entries', async (key, entries) => {
  const statement = key === 'first' ? `begin; ${entries} commit` : journal(key, entries);
  expect(await code(statement)).toBe(APPEND_ONLY);
  expect(await database.sql('select 1 from ledger_journals where idempotency_key = $1 and id <> $2', [key, journalId])).toEqual([]);
});

it('refuses one that balances only across currencies', async () => {
  await openWallet(db, userId, 'DZD');
  const other = `(select id from ledger_accounts where code = 'wallet:${userId}:DZD')`;
  expect(await code(journal('mixed', entry('mixed', 1, 'debit', 5) + entry('mixed', 2, 'credit', 5, other)))).toBe(APPEND_ONLY);
});

it('takes one that balances', async () => {
  expect(await code(journal('good', entry('good', 1, 'debit', 5) + entry('good', 2, 'credit', 5)))).toBe('done');
});

it('refuses a wallet below zero, amounts that are not positive, and a second reversal', async () => {
  expect(await code(`update ledger_accounts set balance_minor = -1 where code = 'wallet:${userId}:EGP'`)).toBe('23514');
  expect(await code(`begin; ${entry('first', 9, 'debit', 0)}`)).toBe('23514');
  const reversal = (key: string) =>
    journal(key, entry(key, 1, 'debit', 5) + entry(key, 2, 'credit', 5)).replace(
      /description\)\s+values \((.*)\);/,
      (_whole, values) => `description, reversal_of) values (${values}, ${journalId});`,
    );
  expect(await code(reversal('back'))).toBe('done');
  expect(await code(reversal('again'))).toBe('23505');
});

it('refuses an account of no known kind', async () => {
  const lines = [
    { account: 'pocket', direction: 'debit' as const, amountMinor: 1 },
    { account: 'bank', direction: 'credit' as const, amountMinor: 1 },
  ];
  const input = { event: 'adjustment' as const, key: 'pocket', referenceType: 'manual', referenceId: 1, description: '', actorId: null, currency: 'EGP', lines };
  await expect(transaction((tx) => postJournal(tx, input))).rejects.toThrow('no such ledger account: pocket');
});

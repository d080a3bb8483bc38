import type { Sql } from '../../../platform/db';

/** Recomputes the whole ledger from its entries and names what breaks the invariants 2-6 of spec/wallet.md. */

export interface LedgerProblem {
  /** Number of the invariant. */
  invariant: number;
  /** The account's code, or the journal. */
  subject: string;
  expected: string;
  found: string;
}

/** What another domain knows of its own accounts (invariant 6: when an order is over, its escrow is 0). */
export type LedgerCheck = (sql: Sql) => Promise<LedgerProblem[]>;

const further: LedgerCheck[] = [];

/** Registers a check (at boot); it runs with the ledger's own. */
export function onLedgerCheck(check: LedgerCheck): void {
  further.push(check);
}

const MAX_PROBLEMS = 100;

const CHANGE = `case when (e.direction = 'debit') = (a.kind = 'asset') then e.amount_minor else -e.amount_minor end`;

// Each is one statement, so that it sees one moment however busy the ledger is.
const CHECKS: readonly string[] = [
  `select 2 as invariant, 'journal ' || j.id as subject, 'at least two entries' as expected, count(e.id)::text as found
   from ledger_journals j left join ledger_entries e on e.journal_id = j.id group by j.id having count(e.id) < 2`,

  `select 2 as invariant, 'journal ' || e.journal_id || ' ' || a.currency as subject, 'debits = credits' as expected,
     sum(case e.direction when 'debit' then e.amount_minor else -e.amount_minor end)::text || ' too much debit' as found
   from ledger_entries e join ledger_accounts a on a.id = e.account_id group by e.journal_id, a.currency
   having sum(case e.direction when 'debit' then e.amount_minor else -e.amount_minor end) <> 0`,

  `select 3 as invariant, code as subject, 'not below 0' as expected, balance_minor::text as found from ledger_accounts where balance_minor < 0 and not allow_negative`,

  `select 4 as invariant, a.code as subject, 'balance ' || coalesce(s.balance, 0) as expected, a.balance_minor::text as found
   from ledger_accounts a left join (select e.account_id, sum(${CHANGE}) as balance from ledger_entries e join ledger_accounts a on a.id = e.account_id group by e.account_id) s
     on s.account_id = a.id
   where a.balance_minor <> coalesce(s.balance, 0)`,

  `select 4 as invariant, code || ' entry ' || id as subject, 'balance after ' || running as expected, balance_after_minor::text as found
   from (select a.code, e.id, e.balance_after_minor, sum(${CHANGE}) over (partition by e.account_id order by e.id) as running
         from ledger_entries e join ledger_accounts a on a.id = e.account_id) chain
   where balance_after_minor <> running`,

  `select 5 as invariant, 'key ' || idempotency_key as subject, 'one journal' as expected, count(*)::text as found
   from ledger_journals group by idempotency_key having count(*) > 1`,

  // Each arrival goes back by a journal of its own; while one of several is still on its way the rest stays.
  `select 6 as invariant, a.code as subject, '0 once returned' as expected, a.balance_minor::text as found
   from ledger_accounts a join ledger_entries e on e.account_id = a.id where a.code like 'unallocated:%' and a.balance_minor <> 0
   group by a.id having count(*) filter (where e.direction = 'debit') >= count(*) filter (where e.direction = 'credit')`,
];

/** Every problem found, at most a hundred of each kind; none = the ledger is right. */
export async function checkLedger(sql: Sql): Promise<LedgerProblem[]> {
  const problems: LedgerProblem[] = [];
  for (const statement of CHECKS) problems.push(...(await sql.rows<LedgerProblem>(`${statement} limit ${MAX_PROBLEMS}`)));
  for (const check of further) problems.push(...(await check(sql)));
  return problems;
}

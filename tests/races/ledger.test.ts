import { type JournalInput, lockAccounts, openWallet, postJournal, reverseJournal } from '../../src/api/ledger';
import { checkLedger } from '../../src/api/ledger/use-cases/check-ledger';
import { db, transaction } from '../../src/platform/db';
import { type LedgerDatabase, ledgerDatabase } from '../support/ledger';
import { race, values } from '../support/race';

let database: LedgerDatabase;
let serial = 0;

beforeAll(async () => {
  database = await ledgerDatabase();
});
afterAll(() => database?.close());
afterEach(async () => expect(await checkLedger(db)).toEqual([]));

const journal = (change: Partial<JournalInput> & Pick<JournalInput, 'lines'>): JournalInput => {
  serial += 1;
  return { event: 'adjustment', key: `race:${serial}`, referenceType: 'manual', referenceId: serial, description: 'race', actorId: null, currency: 'EGP', ...change };
};

const into = (userId: number, amountMinor: number) =>
  journal({
    lines: [
      { account: 'adjustment', direction: 'debit', amountMinor },
      { account: `wallet:${userId}`, direction: 'credit', amountMinor },
    ],
  });

const outOf = (userId: number, amountMinor: number) =>
  journal({
    event: 'order_paid_wallet',
    lines: [
      { account: `wallet:${userId}`, direction: 'debit', amountMinor },
      { account: 'escrow:1', direction: 'credit', amountMinor },
    ],
  });

const post = (input: JournalInput) => transaction((tx) => postJournal(tx, input));

async function rich(amountMinor: number): Promise<number> {
  const userId = await database.aUser();
  await post(into(userId, amountMinor));
  return userId;
}

const balanceOf = async (userId: number): Promise<number> => (await openWallet(db, userId, 'EGP')).balance_minor;
const codes = (results: readonly PromiseSettledResult<unknown>[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const word = result.status === 'fulfilled' ? 'booked' : String((result.reason as { code?: string }).code);
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
};

it('of two debits of 60.00 on 100.00 exactly one succeeds', async () => {
  for (let round = 0; round < 5; round += 1) {
    const userId = await rich(10_000);
    expect(codes(await race(2, () => post(outOf(userId, 6_000))))).toEqual({ booked: 1, INSUFFICIENT_FUNDS: 1 });
    expect(await balanceOf(userId)).toBe(4_000);
  }
});

it('a reversal asked for by 20 callers is booked once', async () => {
  const userId = await rich(5_000);
  for (let round = 0; round < 20; round += 1) {
    const { journalId } = await post(into(userId, 1_000));
    const answers = values(await race(20, () => transaction((tx) => reverseJournal(tx, { journalId, description: 'back', actorId: null }))));
    expect(new Set(answers.map((answer) => answer.journalId)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await balanceOf(userId)).toBe(5_000);
  }
});

it('of 20 reversals under keys of their own one is booked, the others are a conflict', async () => {
  const userId = await rich(5_000);
  const original = into(userId, 1_000);
  const { journalId } = await post(original);
  const mirror = () =>
    journal({
      event: 'reversal',
      reversalOf: journalId,
      lines: [
        { account: 'adjustment', direction: 'credit', amountMinor: 1_000 },
        { account: `wallet:${userId}`, direction: 'debit', amountMinor: 1_000, row: null },
      ],
    });
  expect(codes(await race(20, () => post(mirror())))).toEqual({ booked: 1, ALREADY_REVERSED: 19 });
});

it('one key from 20 callers is one journal; with other content it is a conflict', async () => {
  const userId = await rich(1_000);
  const input = outOf(userId, 700);
  const answers = values(await race(20, () => post(input)));
  expect(new Set(answers.map(({ journalId }) => journalId)).size).toBe(1);
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(answers.map(({ rows }) => rows.map(({ id }) => id))).toEqual(answers.map(() => answers[0]?.rows.map(({ id }) => id)));
  const other = { ...input, lines: input.lines.map((line) => ({ ...line, amountMinor: 200 })) };
  expect(codes(await race(5, () => post(other)))).toEqual({ IDEMPOTENCY_CONFLICT: 5 });
  expect(await balanceOf(userId)).toBe(300);
});

it('an account asked for by many at once is made once', async () => {
  const userId = await database.aUser();
  values(await race(20, () => transaction((tx) => lockAccounts(tx, 'DZD', [`hold:${userId}`, `wallet:${userId}`, 'gateway:new']))));
  expect(await database.row(`select count(*)::int as count from ledger_accounts where currency = 'DZD'`)).toEqual({ count: 3 });
});

/** A generator of its own, so that a failure can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

it('hundreds of random journals at once leave what an in-memory model says', async () => {
  const users = await Promise.all(Array.from({ length: 6 }, () => rich(20_000)));
  const model = new Map(users.map((userId) => [userId, 20_000]));
  const pick = random(20_261_121);
  const operations = Array.from({ length: 400 }, () => {
    const order = [...users].sort(() => pick(2) - 0.5).slice(0, 2 + pick(3)) as number[];
    const [payer, ...payees] = order as [number, ...number[]];
    const shares = payees.map((userId) => ({ userId, minor: 1 + pick(4_000) }));
    return { payer, shares, total: shares.reduce((sum, { minor }) => sum + minor, 0) };
  });
  const transfer = ({ payer, shares, total }: (typeof operations)[number]) =>
    post(
      journal({
        lines: [
          ...shares.map(({ userId, minor }) => ({ account: `wallet:${userId}`, direction: 'credit' as const, amountMinor: minor })),
          { account: `wallet:${payer}`, direction: 'debit' as const, amountMinor: total },
        ],
      }),
    );
  const results = await race(operations.length, (index) => transfer(operations[index] as (typeof operations)[number]));
  for (const [index, result] of results.entries()) {
    const { payer, shares, total } = operations[index] as (typeof operations)[number];
    if (result.status === 'rejected') {
      expect((result.reason as { code?: string }).code).toBe('INSUFFICIENT_FUNDS');
      continue;
    }
    model.set(payer, (model.get(payer) ?? 0) - total);
    for (const { userId, minor } of shares) model.set(userId, (model.get(userId) ?? 0) + minor);
  }
  for (const [userId, expected] of model) expect([userId, await balanceOf(userId)]).toEqual([userId, expected]);
  expect([...model.values()].reduce((sum, minor) => sum + minor, 0)).toBe(users.length * 20_000);
  expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await database.row('select deadlocks::int from pg_stat_database where datname = current_database()')).toEqual({ deadlocks: 0 });
}, 60_000);

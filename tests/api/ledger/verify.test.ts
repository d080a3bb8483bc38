import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { onLedgerCheck, postJournal } from '../../../src/api/ledger';
import { checkLedger } from '../../../src/api/ledger/use-cases/check-ledger';
import { db, transaction } from '../../../src/platform/db';
import { login } from '../../support/http';
import { type LedgerDatabase, ledgerDatabase } from '../../support/ledger';
import { type OwnDatabase, openDatabase } from '../../support/own-database';
import { eventually } from '../../support/poll';
import { freshName, startServer, type TestServer } from '../../support/server';

/** The check finds every kind of damage; the damage is done with the guards off, in a database of its own. */

const ROOT = path.resolve(__dirname, '..', '..', '..');

let database: LedgerDatabase;
let userId: number;

beforeAll(async () => {
  database = await ledgerDatabase();
  userId = await database.aUser();
  for (const [key, amountMinor] of [
    ['a', 500],
    ['b', 250],
  ] as const)
    await transaction((tx) =>
      postJournal(tx, {
        event: 'deposit_manual',
        key,
        referenceType: 'manual',
        referenceId: key,
        description: '',
        actorId: null,
        currency: 'EGP',
        lines: [
          { account: 'bank', direction: 'debit', amountMinor },
          { account: `wallet:${userId}`, direction: 'credit', amountMinor },
        ],
      }),
    );
});
afterAll(() => database?.close());

const verify = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', 'tsx/cjs', path.join(ROOT, 'bin', 'ledger-verify.ts')], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATABASE_URL: database.url },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

/** Does damage without the guards, and answers how to undo it. */
async function damaged<T>(statement: string, repair: string, look: () => Promise<T> | T): Promise<T> {
  const guards = ['ledger_entries', 'ledger_journals', 'ledger_accounts'];
  const set = (word: string) => database.sql(guards.map((table) => `alter table ${table} ${word} trigger user`).join(';'));
  await set('disable');
  await database.sql(statement);
  try {
    return await look();
  } finally {
    await database.sql(repair);
    await set('enable');
  }
}

const subjects = async () => (await checkLedger(db)).map(({ invariant, subject }) => `${invariant} ${subject}`);

it('finds nothing in a ledger that is right', async () => {
  expect(await checkLedger(db)).toEqual([]);
  expect(verify()).toEqual({ status: 0, output: expect.stringMatching(/^The ledger is right: \d+ accounts, 2 journals\.\n$/) });
});

it('names a doctored balance, with exit code 1', async () => {
  const wallet = `wallet:${userId}:EGP`;
  const found = await damaged(
    `update ledger_accounts set balance_minor = balance_minor + 1 where code = '${wallet}'`,
    `update ledger_accounts set balance_minor = balance_minor - 1 where code = '${wallet}'`,
    verify,
  );
  expect(found).toEqual({ status: 1, output: `invariant 4: ${wallet}: expected balance 750, found 751\n` });
});

it('finds a doctored entry, a lonely entry, a balance below zero and money that was not all returned', async () => {
  const entry = `select min(e.id) from ledger_entries e join ledger_accounts a on a.id = e.account_id where a.owner_id = ${userId}`;
  const amount = (minor: number) => `update ledger_entries set amount_minor = ${minor} where id = (${entry})`;
  const wallet = `wallet:${userId}:EGP`;
  expect(await damaged(amount(400), amount(500), subjects)).toEqual([
    expect.stringMatching(/^2 journal \d+ EGP$/),
    `4 ${wallet}`,
    expect.stringMatching(new RegExp(`^4 ${wallet} entry \\d+$`)),
    expect.stringMatching(new RegExp(`^4 ${wallet} entry \\d+$`)),
  ]);
  const after = (minor: number) => `update ledger_entries set balance_after_minor = ${minor} where id = (${entry})`;
  expect(await damaged(after(499), after(500), subjects)).toEqual([expect.stringMatching(new RegExp(`^4 ${wallet} entry \\d+$`))]);
  const lonely = `insert into ledger_journals (event, idempotency_key, reference_type, reference_id, description) values ('adjustment', 'lonely', '', '', '')`;
  expect(await damaged(lonely, `delete from ledger_journals where idempotency_key = 'lonely'`, subjects)).toEqual([expect.stringMatching(/^2 journal \d+$/)]);
});

it('lets late money wait for its way back, and finds what did not go back whole', async () => {
  const move = (key: string, direction: 'credit' | 'debit', amountMinor: number) =>
    transaction((tx) =>
      postJournal(tx, {
        event: 'late_payment',
        key,
        referenceType: 'payment',
        referenceId: 1,
        description: '',
        actorId: null,
        currency: 'SAR',
        lines: [
          { account: 'gateway:mock', direction: direction === 'credit' ? 'debit' : 'credit', amountMinor },
          { account: 'unallocated:1', direction, amountMinor },
        ],
      }),
    );
  await move('late:1', 'credit', 100);
  await move('late:2', 'credit', 100);
  await move('back:1', 'debit', 100);
  expect(await checkLedger(db)).toEqual([]);
  await move('back:2', 'debit', 60);
  expect(await checkLedger(db)).toEqual([{ invariant: 6, subject: 'unallocated:1:SAR', expected: '0 once returned', found: '40' }]);
  await move('back:3', 'debit', 40);
  expect(await checkLedger(db)).toEqual([]);
});

it('asks what other domains registered', async () => {
  const problem = { invariant: 6, subject: 'escrow:1:EGP', expected: '0', found: '5' };
  let broken = true;
  onLedgerCheck(async () => (broken ? [problem] : []));
  expect(await checkLedger(db)).toEqual([problem]);
  broken = false;
  expect(await checkLedger(db)).toEqual([]);
});

describe('staff who ask for the check', () => {
  let server: TestServer;
  let own: OwnDatabase;

  beforeAll(async () => {
    server = await startServer({}, { database: freshName() });
    own = await openDatabase(server.databaseUrl);
  });
  afterAll(async () => {
    await own?.close();
    await server?.stop();
  });

  it('get the problems, and the nightly one alerts', async () => {
    const staff = await login(undefined, server.url);
    await own.sql('update up_users set is_staff = true where id = $1', [staff.userId]);
    expect((await staff.get('/api/admin/ledger/check/').expect(200)).body).toEqual({ ok: true, problems: [] });
    await staff.get('/api/wallet/').expect(200);
    await own.sql(`update ledger_accounts set balance_minor = 100 where owner_id = $1`, [staff.userId]);
    expect((await staff.get('/api/admin/ledger/check/').expect(200)).body).toEqual({
      ok: false,
      problems: [{ invariant: 4, subject: `wallet:${staff.userId}:EGP`, expected: 'balance 0', found: '100' }],
    });
    await own.sql(`select graphile_worker.add_job('ledger:check')`);
    const inbox = await eventually(
      async () => (await staff.get('/api/notifications/').expect(200)).body.results as { body: string; is_urgent: boolean }[],
      (items) => items.length > 0,
    );
    expect(inbox[0]).toMatchObject({ is_urgent: true, body: expect.stringContaining(`wallet:${staff.userId}:EGP`) });
  });
});

import { ensureDatabase } from '../../../bin/support/postgres-cluster';
import { login } from '../../support/http';
import { type OwnDatabase, openDatabase } from '../../support/own-database';
import { currentRun, databaseUrl } from '../../support/run';
import { bootServer, freshName, type TestServer } from '../../support/server';

/** A database from before the journals: it had the table of accounts alone. */

const EARLIER = `
  drop table wallet_topups, wallet_transactions, wallet_withdrawals, wallet_adjustments, ledger_holds, ledger_entries, ledger_journals, ledger_account_kinds, ledger_accounts cascade;
  create table ledger_accounts (
    id integer generated always as identity primary key,
    code text not null unique,
    kind text not null check (kind in ('asset', 'liability', 'income', 'equity')),
    owner_id integer references up_users (id) on delete restrict,
    currency char(3) not null,
    balance_minor bigint not null default 0,
    allow_negative boolean not null default false,
    created_at timestamptz not null default now(),
    check (allow_negative or balance_minor >= 0)
  );
  create index ledger_accounts_owner on ledger_accounts (owner_id);
  delete from souq_constraints where name >= '010';
  insert into up_users (phone) values ('0500000001');
  insert into ledger_accounts (code, kind, owner_id, currency, created_at) select 'wallet:' || id || ':EGP', 'liability', id, 'EGP', '2025-01-01' from up_users where phone = '0500000001'`;

let server: TestServer;
let database: OwnDatabase;

beforeAll(async () => {
  const run = currentRun();
  const name = freshName();
  await ensureDatabase(run.pgAdminUrl, name, run.template);
  const url = databaseUrl(run.pgAdminUrl, name);
  database = await openDatabase(url);
  await database.sql(EARLIER);
  server = await bootServer(run.folder, { DATABASE_URL: url });
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

it('keeps its wallets, which take money now and never go below zero', async () => {
  const [owner, staff] = [await login('0500000001', server.url), await login(undefined, server.url)];
  await database.sql('update up_users set is_staff = true where id = $1', [staff.userId]);
  expect((await owner.get('/api/wallet/').expect(200)).body).toMatchObject({ balance: '0.00', created_at: '2025-01-01T00:00:00.000Z' });
  const move = (path: string, amount: string) => staff.post(`/api/wallet/${path}/`).send({ user_id: owner.userId, amount });
  expect((await move('deposit', '30.00').expect(200)).body.wallet.balance).toBe('30.00');
  expect((await move('withdraw', '30.01').expect(400)).body.code).toBe('INSUFFICIENT_FUNDS');
  expect((await staff.get('/api/admin/ledger/check/').expect(200)).body).toEqual({ ok: true, problems: [] });
});

import { randomUUID } from 'node:crypto';
import { ensureDatabase } from '../../bin/support/postgres-cluster';
import { formatMinor } from '../../src/platform/money';
import { row, sql } from './db';
import { type Client, login } from './http';
import { type OwnDatabase, openDatabase } from './own-database';
import { currentRun, databaseUrl } from './run';
import { freshName } from './server';
import { standInForStrapi } from './strapi-stand-in';

/** People with money, and a database for the ledger's own service. */

/** A signed-in user whose e-mail is verified. */
export async function aHolder(url?: string): Promise<Client & { email: string }> {
  const client = await login(undefined, url);
  const email = `${randomUUID()}@example.com`;
  await sql('update up_users set email = $2, email_verified = true where id = $1', [client.userId, email]);
  return { ...client, email };
}

/** A signed-in staff member. */
export async function aStaff(): Promise<Client> {
  const client = await login();
  await sql('update up_users set is_staff = true where id = $1', [client.userId]);
  return client;
}

/** What one staff member may move alone, in minor units. */
const ALONE = 1_000_000;

/** Puts money into a user's wallet, as staff do. */
export async function fund(staff: Client, userId: number, amount: string): Promise<void> {
  for (let left = Math.round(Number(amount) * 100); left > 0; left -= ALONE) {
    const answer = await staff.post('/api/wallet/deposit/').send({ user_id: userId, amount: formatMinor(Math.min(left, ALONE)) });
    if (answer.status !== 200) throw new Error(`deposit answered ${answer.status}: ${answer.text}`);
  }
}

/** Balance and hold of a user in minor units. */
export const moneyOf = async (userId: number, currency = 'EGP'): Promise<{ wallet: number; hold: number }> =>
  row(
    `select coalesce(sum(balance_minor) filter (where code like 'wallet:%'), 0)::int as wallet, coalesce(sum(balance_minor) filter (where code like 'hold:%'), 0)::int as hold
     from ledger_accounts where owner_id = $1 and currency = $2`,
    [userId, currency],
  );

export const bank = { type: 'bank', account: 'EG38 0019 0005 0000 0000 2631 8000 2', holder_name: 'منى علي', bank_name: 'NBE' };

/** A migrated database of its own, with the platform's SQL standing on it: for what no endpoint reaches. */
export interface LedgerDatabase extends OwnDatabase {
  url: string;
  aUser(): Promise<number>;
}

export async function ledgerDatabase(): Promise<LedgerDatabase> {
  const run = currentRun();
  const name = freshName();
  await ensureDatabase(run.pgAdminUrl, name, run.template);
  const url = databaseUrl(run.pgAdminUrl, name);
  const [database, away] = [await openDatabase(url), standInForStrapi(url)];
  const close = async () => {
    await database.close();
    await away();
  };
  const aUser = async () => (await database.row<{ id: number }>(`insert into up_users (username) values ($1) returning id`, [`u_${randomUUID()}`])).id;
  return { ...database, url, aUser, close };
}

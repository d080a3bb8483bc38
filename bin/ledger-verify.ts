import { Client } from 'pg';
import { checkLedger } from '../src/api/ledger/use-cases/check-ledger';
import { type Sql, sqlOn } from '../src/platform/db';
import { openDatabase } from './support/database';
import { loadEnvironment } from './support/environment';
import { runCommand, Sentence, say } from './support/report';

/** `npm run ledger:verify`: recomputes every balance from the entries; exit code 1 when an invariant of the ledger is broken. */

async function verify(sql: Sql): Promise<void> {
  const ready = await sql.one<{ ready: boolean }>(`select to_regclass('public.ledger_entries') is not null as ready`);
  if (!ready?.ready) throw new Sentence('The tables are not there yet: start the server once on this database.');
  const problems = await checkLedger(sql);
  if (problems.length > 0)
    throw new Sentence(problems.map(({ invariant, subject, expected, found }) => `invariant ${invariant}: ${subject}: expected ${expected}, found ${found}`).join('\n'));
  const size = await sql.one<{ accounts: number; journals: number }>(
    'select (select count(*) from ledger_accounts) as accounts, (select count(*) from ledger_journals) as journals',
  );
  say(`The ledger is right: ${size?.accounts} accounts, ${size?.journals} journals.`);
}

runCommand(async () => {
  const env = loadEnvironment();
  const database = await openDatabase(env);
  const client = new Client({
    connectionString: database.url,
    ssl: env.DATABASE_SSL ? { rejectUnauthorized: true } : false,
    application_name: 'souq-ledger-verify',
    options: '-c timezone=UTC -c default_transaction_read_only=on',
  });
  try {
    await client.connect();
    await verify(sqlOn((work) => work(client)));
  } finally {
    await client.end();
    await database.close();
  }
});

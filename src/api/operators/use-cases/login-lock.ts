import { derivedSecret } from '../../../../config/server';
import { lockName, type Sql, type Tx } from '../../../platform/db';
import { FAILURE_WINDOW_MINUTES, FAILURES_PER_IP, FAILURES_PER_USERNAME, hashUsername } from '../rules';

/** The lock of operator sign-ins: failures are counted per tried name and per address (spec/settings.md, section 2, Rules). */

export interface Attempt {
  usernameHash: string;
  ip: string;
}

export const attemptOf = (username: string, ip: string): Attempt => ({ usernameHash: hashUsername(derivedSecret('operator-login'), username), ip });

// The clock of the statement: the transaction may have begun before the lock was ours.
const expiryOf = (column: string, parameter: string, limit: number) =>
  `(select created_at + w.length from operator_login_failures where ${column} = ${parameter} and created_at > clock_timestamp() - w.length
    order by created_at desc offset ${limit - 1} limit 1)`;

const WAIT = `select extract(epoch from greatest(${expiryOf('username_hash', '$1', FAILURES_PER_USERNAME)}, ${expiryOf('ip_address', '$2', FAILURES_PER_IP)}) - clock_timestamp())::float8 as seconds
  from (select make_interval(mins => ${FAILURE_WINDOW_MINUTES}) as length) w`;

/** Seconds until the next try is let in; 0 = now. */
export async function lockedFor(sql: Sql, { usernameHash, ip }: Attempt): Promise<number> {
  const row = await sql.one<{ seconds: number | null }>(WAIT, [usernameHash, ip]);
  return Math.max(0, row?.seconds ?? 0);
}

/** Makes tries of one name or address take turns, so that the counts are exact however many come at once. */
export async function takeTurn(tx: Tx, { usernameHash, ip }: Attempt): Promise<void> {
  await lockName(tx, `operator-login-ip:${ip}`);
  await lockName(tx, `operator-login:${usernameHash}`);
}

/** Counts a failure. @returns true when it was the one that locks */
export async function countFailure(tx: Tx, attempt: Attempt): Promise<boolean> {
  await tx.run('insert into operator_login_failures (username_hash, ip_address) values ($1, $2)', [attempt.usernameHash, attempt.ip]);
  return (await lockedFor(tx, attempt)) > 0;
}

/** Failures older than any window. */
export const forgetFailures = (sql: Sql): Promise<number> => sql.run("delete from operator_login_failures where created_at < now() - interval '1 day'");

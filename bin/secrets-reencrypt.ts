import '../src/wiring';
import { reencryptAll } from '../src/platform/crypto';
import { encryptionSecret } from './support/encryption-secret';
import { loadEnvironment } from './support/environment';
import { runCommand, Sentence, say } from './support/report';
import { withDatabase } from './support/transactions';

/**
 * `npm run secrets:reencrypt`: brings settings and codes to the newest ENCRYPTION_SECRET; those of ENCRYPTION_SECRETS_OLD may go from the
 * environment afterwards. May be broken off, repeated, and run while the server does. Exit code 1 when something cannot be read any more.
 */
runCommand(async () => {
  process.env['ENCRYPTION_SECRET'] = encryptionSecret(loadEnvironment());
  await withDatabase('desk_settings', async ({ inTransaction }) => {
    const reports = await reencryptAll(inTransaction);
    for (const { column, done, unreadable } of reports) say(`${column}: ${done} encrypted anew, ${unreadable} unreadable`);
    if (reports.some(({ unreadable }) => unreadable > 0))
      throw new Sentence('Some rows are encrypted under a secret that is neither ENCRYPTION_SECRET nor in ENCRYPTION_SECRETS_OLD.');
  });
});

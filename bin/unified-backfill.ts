import '../src/wiring';
import { backfillUnified } from '../src/api/backoffice';
import { loadEnvironment } from './support/environment';
import { runCommand, say } from './support/report';
import { withDatabase } from './support/transactions';

/** `npm run unified:backfill`: makes the unified requests that are missing and repairs the others; safe to repeat, also while the server runs. */
runCommand(async () => {
  loadEnvironment();
  await withDatabase('unified_requests', async ({ sql, inTransaction }) => {
    for (const { source, processed, created, updated } of await backfillUnified(sql, inTransaction)) {
      say(`${source}: ${processed} processed, ${created} created, ${updated} updated`);
    }
  });
});

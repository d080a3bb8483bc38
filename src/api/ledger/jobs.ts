import { db, transaction } from '../../platform/db';
import { emit } from '../../platform/events';
import { defineSchedule } from '../../platform/jobs';
import { counter } from '../../platform/observability/metrics';
import { checkLedger, type LedgerProblem } from './use-cases/check-ledger';
import { expireOrphanTopups } from './use-cases/expire-orphan-topups';
import { releaseOverdueHolds } from './use-cases/release-overdue-holds';

const problemsFound = counter('souq_ledger_problems_total', 'Broken invariants found by the nightly check of the ledger', ['invariant']);

defineSchedule('ledger.release_holds', '* * * * *', () => releaseOverdueHolds());
defineSchedule('ledger.expire_topups', '25 * * * *', expireOrphanTopups);
defineSchedule('ledger.check', '40 2 * * *', async () => {
  const problems = await checkLedger(db);
  if (problems.length > 0) await alarm(problems);
});

async function alarm(problems: readonly LedgerProblem[]): Promise<void> {
  for (const { invariant, subject, expected, found } of problems) {
    problemsFound.inc({ invariant: String(invariant) });
    strapi.log.error(`ledger: invariant ${invariant} is broken at ${subject}: expected ${expected}, found ${found}`);
  }
  const [first] = problems;
  await transaction((tx) => emit(tx, 'ledger.check_failed', { problems: problems.length, first: first?.subject ?? '' }));
}

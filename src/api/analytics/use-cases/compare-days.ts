import { audit } from '../../../platform/audit';
import { db, transaction } from '../../../platform/db';
import { counter } from '../../../platform/observability/metrics';
import { countedFacts, type Drift, driftOf, dropEmptyDays, foldPastDays, lockCounting, rewriteDays } from '../queries/drift';

export type { Drift } from '../queries/drift';

/** Figures that were repaired, by what they count. */
export type CompareReport = Record<string, Drift[]>;

const repaired = counter('souq_analytics_drift_total', 'Figures of the roll-up that differed from the rows and were repaired', ['fact']);

const EXAMPLES = 20;

/**
 * The nightly comparison of the roll-up with the rows. What differs is repaired under a lock, and told: it can only come from rows that were
 * written past the triggers. @returns what was repaired, {} when all was right
 */
export async function compareDays(): Promise<CompareReport> {
  const report: CompareReport = {};
  for (const fact of await countedFacts(db)) {
    if ((await driftOf(db, fact)).length === 0) continue;
    const drift = await repair(fact);
    if (drift.length > 0) report[fact] = drift;
  }
  await transaction(async (tx) => {
    await foldPastDays(tx);
    await dropEmptyDays(tx);
  });
  return report;
}

async function repair(fact: string): Promise<Drift[]> {
  const drift = await transaction(async (tx) => {
    await lockCounting(tx);
    const found = await driftOf(tx, fact);
    if (found.length === 0) return found;
    await rewriteDays(tx, fact, [...new Set(found.map(({ day }) => day))]);
    await audit(tx, { action: 'analytics_repaired', referenceType: 'analytics.fact', referenceId: fact, extra: { figures: found.length, examples: found.slice(0, EXAMPLES) } });
    return found;
  });
  if (drift.length > 0) {
    repaired.inc({ fact }, drift.length);
    strapi.log.error(`analytics: ${drift.length} figures of ${fact} differed from the rows and were repaired`);
  }
  return drift;
}

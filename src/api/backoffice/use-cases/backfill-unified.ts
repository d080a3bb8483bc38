import type { Sql, Tx } from '../../../platform/db';
import type { Synced } from './sync-unified';

/** Creates and repairs the unified requests of all source rows (spec/operations.md, section 7: unified back-fill). */

export interface UnifiedSource {
  /** Unique word, for the report. */
  name: string;
  /** Ids of source rows above `after`, ascending, at most `limit`. */
  ids(sql: Sql, after: number, limit: number): Promise<number[]>;
  /** Locks the source row and brings its unified request in step (with `syncUnified`); null when the row is gone. */
  sync(tx: Tx, id: number): Promise<Synced | null>;
}

const sources: UnifiedSource[] = [];

/** Registers a domain's rows with the back-fill (at boot). */
export function registerUnifiedSource(source: UnifiedSource): void {
  if (sources.some(({ name }) => name === source.name)) throw new Error(`the unified source ${source.name} is registered twice`);
  sources.push(source);
}

export interface BackfillReport {
  source: string;
  processed: number;
  created: number;
  updated: number;
}

const BATCH = 200;

/**
 * Walks every registered source, one transaction a batch; safe to repeat and beside a running server.
 * @param inTransaction runs its argument in a transaction of its own
 */
export async function backfillUnified(sql: Sql, inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>): Promise<BackfillReport[]> {
  const reports: BackfillReport[] = [];
  for (const source of sources) {
    const report: BackfillReport = { source: source.name, processed: 0, created: 0, updated: 0 };
    for (let ids = await source.ids(sql, 0, BATCH); ids.length > 0; ids = await source.ids(sql, ids.at(-1) as number, BATCH)) {
      for (const outcome of await inTransaction((tx) => syncBatch(tx, source, ids))) {
        report.processed += 1;
        if (outcome === 'created') report.created += 1;
        if (outcome === 'updated') report.updated += 1;
      }
    }
    reports.push(report);
  }
  return reports;
}

async function syncBatch(tx: Tx, source: UnifiedSource, ids: readonly number[]): Promise<Synced['outcome'][]> {
  const outcomes: Synced['outcome'][] = [];
  for (const id of ids) {
    const synced = await source.sync(tx, id);
    if (synced) outcomes.push(synced.outcome);
  }
  return outcomes;
}

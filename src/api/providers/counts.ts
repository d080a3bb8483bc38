import { db } from '../../platform/db';
import { countProfiles, type Filter } from './queries/profiles';

/**
 * Totals of the list, kept for a few seconds a filter: counting grows with the table, the pages do not. Every local write that can
 * change a total drops them at once.
 */

const LIFE_MS = 5_000;
const MAX_KEPT = 500;

const kept = new Map<string, { total: number; until: number }>();
let generation = 0;

/** Drops every kept total. Call it after the commit. */
export function forgetProviderCounts(): void {
  generation += 1;
  kept.clear();
}

/** The exact number of visible profiles that pass a filter, at most five seconds old. */
export async function profileTotal(filter: Filter): Promise<number> {
  const key = JSON.stringify([filter.where, filter.values]);
  const known = kept.get(key);
  if (known && known.until > Date.now()) return known.total;
  const asked = generation;
  const total = await countProfiles(db, filter);
  // A write between the question and the answer makes it old.
  if (asked === generation) keep(key, total);
  return total;
}

function keep(key: string, total: number): void {
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, { total, until: Date.now() + LIFE_MS });
}

import type { z } from 'zod';
import { db, transaction } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import type * as contract from '../contract';
import { type PreferenceLevel, preferenceLevel } from '../levels';
import { titles } from '../messages';
import { createPreferences, type PreferenceRow, preferencesOf, setPreferences } from '../queries/preferences';
import { CATALOGUE, isLocked } from '../rules';

type Preference = z.infer<typeof contract.preferences>['results'][number];

/** Every preference of a user, in catalogue order; the rows are made on first use. */
export async function listPreferences(userId: number): Promise<Preference[]> {
  const level = await preferenceLevel(userId);
  await createPreferences(db, userId);
  return presentPreferences(await preferencesOf(db, userId), level);
}

function presentPreferences(rows: readonly PreferenceRow[], level: PreferenceLevel): Preference[] {
  const stored = new Map(rows.map((row) => [row.key, row]));
  return CATALOGUE.flatMap(({ key, tier }) => {
    const row = stored.get(key);
    if (!row) return [];
    const title = say(titles[key as keyof typeof titles](), DEFAULT_LOCALE);
    return [{ key, title, enabled: row.enabled, tier, locked: isLocked(key, level), updated_at: row.updated_at.toISOString() }];
  });
}

const known = new Set(CATALOGUE.map(({ key }) => key));

/** The usable ones among the entries a client sent; of several for one key the last. */
function wanted(entries: readonly unknown[], level: PreferenceLevel): Map<string, boolean> {
  const values = new Map<string, boolean>();
  for (const entry of entries) {
    if (typeof entry !== 'object' || entry === null) continue;
    const { key, enabled } = entry as { key?: unknown; enabled?: unknown };
    if (typeof key === 'string' && typeof enabled === 'boolean' && known.has(key) && !isLocked(key, level)) values.set(key, enabled);
  }
  return values;
}

/** Switches preferences; unknown, locked and malformed entries are skipped (spec/notifications.md, Rules). @returns how many really changed */
export async function changePreferences(userId: number, entries: readonly unknown[]): Promise<{ changed: number; results: Preference[] }> {
  const level = await preferenceLevel(userId);
  const values = wanted(entries, level);
  return transaction(async (tx) => {
    await createPreferences(tx, userId);
    const changed = values.size > 0 ? await setPreferences(tx, userId, values) : 0;
    return { changed, results: presentPreferences(await preferencesOf(tx, userId), level) };
  });
}

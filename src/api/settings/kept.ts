import { db } from '../../platform/db';
import { bus } from '../../platform/realtime';
import { type EffectiveSettings, readSettings } from './effective';
import type { SettingKey } from './rules';

/** The settings as this process keeps them: dropped at once when they change here or the bus says so, and after four seconds in any case. */

const GOOD_FOR_MS = 4_000;

interface Kept {
  settings: Promise<EffectiveSettings>;
  until: number;
}

let kept: Kept | undefined;

/** The next look reads them again. */
export function dropSettings(): void {
  kept = undefined;
}

function keptSettings(): Promise<EffectiveSettings> {
  if (kept && Date.now() < kept.until) return kept.settings;
  // Counted from the beginning of the reading: a change that commits meanwhile is seen as soon.
  const reading: Kept = { settings: readSettings(db), until: Date.now() + GOOD_FOR_MS };
  kept = reading;
  // A failure is nobody's answer but that of who waits for it.
  reading.settings.catch(() => {
    if (kept === reading) kept = undefined;
  });
  return reading.settings;
}

bus.on('settings.changed', dropSettings);

/** The value that counts now, at most five seconds behind a change in any process; null = not configured. */
export const settingValue = async (key: SettingKey): Promise<string | null> => (await keptSettings()).get(key)?.value ?? null;

/** Several of one reading. */
export async function settingValues<K extends SettingKey>(...keys: K[]): Promise<Record<K, string | null>> {
  const settings = await keptSettings();
  return Object.fromEntries(keys.map((key) => [key, settings.get(key)?.value ?? null])) as Record<K, string | null>;
}

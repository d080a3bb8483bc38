import { createHash } from 'node:crypto';
import { db } from '../../../platform/db';
import { type EffectiveSettings, readSettings } from '../../settings';
import { PROBES } from '../probes/probes';
import { type Check, SERVICES } from '../rules';
import { runChecks } from './run-checks';

/** Calls at the same time share one round; one with other settings than the running one gets its own. */

const running = new Map<string, Promise<Check[]>>();

/** Names what a round is asked with, without keeping it. */
function fingerprint(settings: EffectiveSettings): string {
  const keys = SERVICES.flatMap((name) => [...PROBES[name].needs, ...(PROBES[name].uses ?? [])]);
  return createHash('sha256')
    .update(JSON.stringify(keys.map((key) => settings.get(key)?.value ?? null)))
    .digest('base64');
}

/** The findings of now, with the settings as they are saved at this moment. */
export async function sharedRound(): Promise<Check[]> {
  const settings = await readSettings(db);
  const name = fingerprint(settings);
  const known = running.get(name);
  if (known) return known;
  const round = runChecks(settings).finally(() => running.delete(name));
  running.set(name, round);
  return round;
}

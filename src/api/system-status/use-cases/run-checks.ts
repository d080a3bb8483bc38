import type { EffectiveSettings } from '../../settings';
import { isConfigured, PROBES } from '../probes/probes';
import type { Found } from '../probes/request';
import { type Check, SERVICES, type ServiceName } from '../rules';

/** Beyond a probe's own ten seconds, in case one does not keep them. */
const LIMIT_MS = 11_000;

/** A look at every service, side by side; whatever goes wrong with one is a finding about that one. Takes eleven seconds at most. */
export const runChecks = (settings: EffectiveSettings): Promise<Check[]> => Promise.all(SERVICES.map((name) => check(name, settings)));

async function check(name: ServiceName, settings: EffectiveSettings): Promise<Check> {
  const began = performance.now();
  const configured = isConfigured(name, settings);
  const { outcome, statusCode } = configured ? await probe(name, settings) : ({ outcome: 'not_configured', statusCode: null } as const);
  return { name, configured, ok: outcome === 'ok', outcome, statusCode, ms: Math.round(performance.now() - began), checkedAt: new Date() };
}

async function probe(name: ServiceName, settings: EffectiveSettings): Promise<Found> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Found>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'timeout', statusCode: null }), LIMIT_MS);
  });
  const found = Promise.resolve()
    .then(() => PROBES[name].run((key) => settings.get(key)?.value ?? ''))
    .catch((error: unknown): Found => {
      strapi.log.error(`the probe of ${name} failed: ${error instanceof Error ? error.name : 'unknown'}`);
      return { outcome: 'failed', statusCode: null };
    });
  const first = await Promise.race([found, late]);
  clearTimeout(timer);
  return first;
}

import { db } from '../db';
import { redis } from '../redis';
import { ApiError, notFound } from './errors';
import { m } from './messages';

/** Probes of spec/operations.md, section 2: no auth, no throttle, no redirect, each with its own short time-out. */

interface Component {
  ok: boolean;
  skipped?: boolean;
  error?: 'unavailable' | 'timeout';
}

const TIMEOUT_MS = 1_500;
const LIVE = { status: 200, body: { status: 'ok' } };
const LIVE_PATHS = new Set(['/', '/health', '/health/', '/health/live', '/health/live/', '/healthz', '/healthz/']);
const READY_PATHS = new Set(['/health/ready', '/health/ready/']);

export interface HealthAnswer {
  status: number;
  body: object;
}

/** Whether a path belongs to the probes; unknown ones below `/health/` do too. */
export const isHealthPath = (path: string): boolean => LIVE_PATHS.has(path) || path.startsWith('/health/');

/**
 * The answer of a probe.
 * @throws 404 for an unknown path below `/health/`, 405 for another method than GET and HEAD
 */
export async function health(method: string, path: string): Promise<HealthAnswer> {
  if (!LIVE_PATHS.has(path) && !READY_PATHS.has(path)) throw notFound();
  if (method !== 'GET' && method !== 'HEAD') throw new ApiError(405, m.methodNotAllowed({ method }), { headers: { Allow: 'GET, HEAD' } });
  if (LIVE_PATHS.has(path)) return LIVE;
  const [database, cache] = await Promise.all([probe(() => db.one('select 1')), redisState()]);
  const ok = database.ok && cache.ok;
  return { status: ok ? 200 : 503, body: { status: ok ? 'ok' : 'degraded', components: { db: database, redis: cache } } };
}

function redisState(): Promise<Component> | Component {
  const connection = redis();
  return connection ? probe(() => connection.ping()) : { ok: true, skipped: true };
}

async function probe(check: () => Promise<unknown>): Promise<Component> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Component>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, error: 'timeout' }), TIMEOUT_MS);
  });
  const checked = check().then(
    (): Component => ({ ok: true }),
    (): Component => ({ ok: false, error: 'unavailable' }),
  );
  const component = await Promise.race([checked, late]);
  clearTimeout(timer);
  return component;
}

import { db } from '../db';
import { redis } from '../redis';

/** Probes of spec/operations.md, section 2: no auth, no throttle, no redirect, each with its own short time-out. */

interface Component {
  ok: boolean;
  skipped?: boolean;
  error?: 'unavailable' | 'timeout';
}

const TIMEOUT_MS = 1_500;
const LIVE = { status: 200, body: { status: 'ok' } };
const LIVE_PATHS = new Set(['/', '/health', '/health/', '/health/live', '/health/live/']);
const READY_PATHS = new Set(['/health/ready', '/health/ready/']);

/** The answer of a probe, or null when the path is none. */
export async function health(method: string, path: string): Promise<{ status: number; body: object } | null> {
  if (LIVE_PATHS.has(path)) return method === 'GET' || method === 'HEAD' ? LIVE : null;
  if (!READY_PATHS.has(path) || (method !== 'GET' && method !== 'HEAD')) return null;
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

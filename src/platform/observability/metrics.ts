import type { Context } from 'koa';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { env } from '../../../config/env';

/** Prometheus metrics and the access log. Paths are route templates, so that ids make no new series. */

export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const durations = new Histogram({
  name: 'souq_http_request_seconds',
  help: 'Duration of API requests',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

/** Counts by name, for the domains. */
export const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> =>
  new Counter({ name, help, labelNames: [...labelNames], registers: [registry] });

/** Records a finished request. Query strings, bodies and tokens are never logged. */
export function observeRequest(ctx: Context, started: bigint): void {
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const route = (ctx.state['route'] as { path?: string } | undefined)?.path ?? 'unmatched';
  durations.observe({ method: ctx.method, route, status: String(ctx.status) }, seconds);
  const level = env().APP_ENV === 'development' ? 'http' : 'info';
  if (!strapi.log.isLevelEnabled(level)) return;
  const caller = ctx.state['caller'] as { id: number } | null | undefined;
  strapi.log.log(level, 'request', {
    request_id: ctx.state['requestId'],
    method: ctx.method,
    path: ctx.path,
    status: ctx.status,
    ms: Math.round(seconds * 1000),
    user_id: caller?.id ?? null,
  });
}

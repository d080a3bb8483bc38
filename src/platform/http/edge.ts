import { randomUUID } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import { env } from '../../../config/env';
import { isConnectionLoss, isPgError, isUniqueViolation } from '../db';
import { localeOf } from '../i18n';
import { reportError } from '../observability/error-report';
import { observeRequest } from '../observability/metrics';
import { METRICS_PATH, scrape } from '../observability/scrape';
import { clientIp, isSecure, originOf } from './client-ip';
import { applyCors } from './cors';
import { refusal } from './dialects';
import { ApiError, conflict, notFound, refused } from './errors';
import { health, isHealthPath } from './health';
import { m } from './messages';
import { hostAllowed, securityHeaders } from './security';
import { siteOf } from './site';

/**
 * The outermost middleware: request id, health, host and HTTPS rules, CORS, headers, and every error under `/api` as the contract's
 * JSON (spec/operations.md, sections 1, 2 and 4).
 */

/** The router does not look at the case of a path, so neither does this. */
export const isApiPath = (path: string): boolean => /^\/api(?:\/|$)/i.test(path);

const REQUEST_ID = /^[\w-]{8,64}$/;

export function edge(): Middleware {
  return async (ctx, next) => {
    const started = process.hrtime.bigint();
    prepare(ctx);
    securityHeaders(ctx);
    if (isHealthPath(ctx.path)) return handle(ctx, () => answerProbe(ctx));
    // A collector asks by address and without HTTPS, as a probe does.
    if (ctx.path === METRICS_PATH) return handle(ctx, () => scrape(ctx));
    if (!hostAllowed(ctx.get('host'))) return fail(ctx, new ApiError(400, m.badHost()));
    if (env().APP_ENV === 'production' && !isSecure(ctx.req, env().TRUSTED_PROXY_COUNT)) {
      return fail(ctx, new ApiError(301, m.httpsOnly(), { headers: { Location: `https://${ctx.get('host')}${ctx.url}` } }));
    }
    const site = siteOf(ctx.path);
    if (site || !isApiPath(ctx.path)) {
      await (site ? handle(ctx, () => site.answer(ctx)) : next());
      observeRequest(ctx, started);
      return;
    }
    if (!applyCors(ctx)) await handle(ctx, next);
    observeRequest(ctx, started);
  };
}

function prepare(ctx: Context): void {
  const given = ctx.get('x-request-id');
  const requestId = REQUEST_ID.test(given) ? given : randomUUID();
  const trusted = env().TRUSTED_PROXY_COUNT;
  ctx.state['requestId'] = requestId;
  ctx.state['ip'] = clientIp(ctx.req, trusted);
  ctx.state['origin'] = originOf(ctx.req, env().PUBLIC_URL, trusted);
  ctx.state['locale'] = localeOf(ctx.get('accept-language'));
  ctx.set('X-Request-Id', requestId);
}

async function answerProbe(ctx: Context): Promise<void> {
  const { status, body } = await health(ctx.method, ctx.path);
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
}

async function handle(ctx: Context, next: () => Promise<unknown>): Promise<void> {
  try {
    await next();
    if (ctx.body === undefined || ctx.body === null) unanswered(ctx);
    else if (isStrapiRefusal(ctx)) fail(ctx, refusalOf(ctx.status));
  } catch (error) {
    fail(ctx, expected(error, ctx));
  }
}

/** Strapi's own envelope (`ctx.forbidden()` and its like): endpoints of ours answer text. */
const isStrapiRefusal = (ctx: Context): boolean => ctx.status >= 400 && typeof (ctx.body as { error?: unknown }).error === 'object';

/** Nobody answered: unknown path, or a known path by another method. */
function unanswered(ctx: Context): void {
  if (ctx.status === 204 || ctx.status === 304 || (ctx.status >= 300 && ctx.status < 400)) return;
  const allowed = allowedMethods(ctx.path);
  if (allowed.length === 0 || allowed.includes(ctx.method)) {
    fail(ctx, notFound());
    return;
  }
  ctx.set('Allow', allowed.join(', '));
  if (ctx.method === 'OPTIONS') ctx.status = 204;
  else fail(ctx, new ApiError(405, m.methodNotAllowed({ method: ctx.method })));
}

interface Layer {
  methods: string[];
  regexp: RegExp;
}

function allowedMethods(path: string): string[] {
  const layers = strapi.server.api('content-api').listRoutes() as unknown as Layer[];
  const methods = new Set<string>();
  for (const layer of layers) if (layer.methods.length > 0 && layer.regexp.test(path)) for (const method of layer.methods) methods.add(method);
  return [...methods].sort();
}

/** The refusal behind any error; what is not expected becomes a 500 that says nothing, and a log line that says all. */
function expected(error: unknown, ctx: Context): ApiError {
  if (error instanceof ApiError) return error;
  if (isUniqueViolation(error)) return conflict();
  // The caller went away in the middle of his body: nobody reads this answer.
  if (!ctx.req.complete && (error as { code?: unknown }).code === 'ECONNRESET') return refused(m.malformedJson());
  // NUL bytes, broken encodings and numbers beyond a column: the input's fault, wherever it slipped through.
  if (isPgError(error) && ['22021', '22P05', '22003', '22001'].includes(error.code)) return refused(m.invalidInput());
  const status = (error as { status?: unknown }).status ?? strapiStatus(error);
  if (typeof status === 'number' && status >= 400 && status < 500) return refusalOf(status);
  reportError(error, { route: routeOf(ctx), request_id: String(ctx.state['requestId']) });
  strapi.log.error(`request ${String(ctx.state['requestId'])} ${ctx.method} ${ctx.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return isConnectionLoss(error) ? new ApiError(503, m.unavailable(), { headers: { 'Retry-After': '5' } }) : new ApiError(500, m.serverError());
}

const refusalOf = (status: number): ApiError => new ApiError(status, status === 404 ? m.notFound() : status === 403 ? m.forbidden() : m.invalidInput());

const routeOf = (ctx: Context): string => (ctx.state['route'] as { path?: string } | undefined)?.path ?? 'unmatched';

const STRAPI_STATUS: Record<string, number> = {
  ApplicationError: 400,
  ValidationError: 400,
  PaginationError: 400,
  NotFoundError: 404,
  ForbiddenError: 403,
  UnauthorizedError: 401,
  PayloadTooLargeError: 413,
};
const strapiStatus = (error: unknown): number | undefined => (error instanceof Error ? STRAPI_STATUS[error.name] : undefined);

function fail(ctx: Context, error: ApiError): void {
  const site = siteOf(ctx.path);
  if (site) {
    site.refuse(ctx, error);
    return;
  }
  const { status, headers, body } = refusal(error, ctx.path, ctx.state['locale']);
  for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
  ctx.status = status;
  ctx.set('Content-Type', 'application/json; charset=utf-8');
  ctx.body = JSON.stringify(body);
}

export default edge;

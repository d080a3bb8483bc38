import type { Context } from 'koa';
import { env } from '../../../config/env';

const ALLOWED_HEADERS = 'Authorization, Content-Type, Accept-Language, Idempotency-Key, X-Account-Mode, X-Request-Id';
export const EXPOSED_HEADERS = 'Retry-After, X-Total-Count, X-Request-Id';
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

/** Paths that take listed origins only, in every environment (spec/organizations.md, section 1; spec/settings.md, section 1). */
const LISTED_ONLY = /^\/api\/v1(?:\/|$)/i;
const LOCAL_ORIGINS = ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://localhost:5173', 'http://127.0.0.1:5173'];

let patterns: RegExp[] | undefined;

function listedOrigins(): readonly string[] {
  const { CORS_ALLOWED_ORIGINS: listed, APP_ENV } = env();
  return listed.length === 0 && APP_ENV !== 'production' ? LOCAL_ORIGINS : listed;
}

/** Whether a browser page of that origin may read answers of that path. */
export function originAllowed(origin: string, path: string): boolean {
  if (LISTED_ONLY.test(path)) return listedOrigins().includes(origin);
  if (env().APP_ENV === 'development') return true;
  patterns ??= env().CORS_ALLOWED_ORIGIN_REGEXES.map((source) => new RegExp(`^(?:${source})$`));
  return env().CORS_ALLOWED_ORIGINS.includes(origin) || patterns.some((pattern) => pattern.test(origin));
}

/** Sets the CORS headers of an allowed origin; true when the call was a preflight and is answered (spec/operations.md, section 4). */
export function applyCors(ctx: Context): boolean {
  const origin = ctx.get('origin');
  if (!origin) return false;
  ctx.vary('Origin');
  const preflight = ctx.method === 'OPTIONS' && ctx.get('access-control-request-method') !== '';
  if (originAllowed(origin, ctx.path)) {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
    if (preflight) {
      ctx.set('Access-Control-Allow-Methods', METHODS);
      ctx.set('Access-Control-Allow-Headers', ALLOWED_HEADERS);
      ctx.set('Access-Control-Max-Age', '600');
    }
  }
  if (preflight) ctx.status = 204;
  return preflight;
}

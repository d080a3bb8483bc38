import { isIP } from 'node:net';
import type { Context } from 'koa';
import { env } from '../../../config/env';

export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline' https:; script-src 'self'; frame-ancestors 'none'; base-uri 'self'";

/** Headers of every API answer (spec/operations.md, section 4). */
export function securityHeaders(ctx: Context): void {
  ctx.set({
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  });
  if (env().APP_ENV === 'production') ctx.set('Strict-Transport-Security', 'max-age=2592000; includeSubDomains; preload');
}

/**
 * Whether the `Host` header is one of ours. Without `ALLOWED_HOSTS` (never in production): local names and bare addresses, which a
 * rebinding attack cannot use.
 */
export function hostAllowed(header: string): boolean {
  const host = header
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();
  const allowed = env().ALLOWED_HOSTS;
  if (allowed.includes('*')) return true;
  if (allowed.length > 0) return allowed.some((name) => (name.startsWith('.') ? host === name.slice(1) || host.endsWith(name) : host === name.toLowerCase()));
  return host === 'localhost' || host.endsWith('.localhost') || isIP(host) !== 0;
}

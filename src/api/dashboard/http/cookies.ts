import type { Context } from 'koa';
import { env } from '../../../../config/env';

/** Cookies of the dashboard: HttpOnly but for the CSRF token, SameSite=Lax, Secure in production (spec/operations.md, section 4). */

export const SESSION_COOKIE = 'souq_dashboard';
/** Page scripts read it. */
export const CSRF_COOKIE = 'csrftoken';
/** The page first asked for. */
export const NEXT_COOKIE = 'souq_dashboard_next';

interface CookieOptions {
  /** Seconds; absent = until the browser closes. */
  maxAge?: number;
  readable?: boolean;
}

/** Sets a cookie; an empty value removes it. */
export function setCookie(ctx: Context, name: string, value: string, { maxAge, readable = false }: CookieOptions = {}): void {
  const parts = [`${name}=${encodeURIComponent(value)}`, 'Path=/', 'SameSite=Lax'];
  const life = value === '' ? 0 : maxAge;
  if (life !== undefined) parts.push(`Max-Age=${life}`);
  if (!readable) parts.push('HttpOnly');
  if (env().APP_ENV === 'production') parts.push('Secure');
  ctx.append('Set-Cookie', parts.join('; '));
}

/** The value of a cookie in a `Cookie` header. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.split(/=(.*)/s, 2);
    if (key?.trim() === name) return decoded(value ?? '');
  }
  return undefined;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value.trim());
  } catch {
    return undefined;
  }
}

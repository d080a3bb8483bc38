/** Paths of the dashboard. Declarations and links write them below `/dashboard`. */

export const PREFIX = 'dashboard';

/** The address of a page of the dashboard: `at('/requests/5/')`. */
export const at = (path: string): string => `/${PREFIX}${path}`;

export const LOGIN = at('/login/');
export const OTP = at('/otp/');
export const LOGOUT = at('/logout/');
export const HOME = at('/');

const MAX_LENGTH = 2000;
const HERE = 'http://here.invalid';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand in a path
const UNSAFE = /[\u0000-\u0020\u007f\\]/;

/**
 * A path of this site that may be gone to: starts with a single slash. Whatever a browser could read as another site is null
 * (spec/backoffice.md, section 3: `next`).
 */
export function localPath(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH || UNSAFE.test(raw) || !/^\/(?!\/)/.test(raw)) return null;
  if (!URL.canParse(raw, HERE)) return null;
  const { origin, pathname, search } = new URL(raw, HERE);
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}` : null;
}

/** The path below `/dashboard`, with its final slash. */
export function below(path: string): string {
  const rest = path.slice(PREFIX.length + 1);
  return rest.endsWith('/') ? rest : `${rest}/`;
}

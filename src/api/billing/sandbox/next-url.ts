/** Where the sandbox may send a browser: a path of this site, or the app (spec/billing.md, `next`). Anything else is ignored. */

const APP_LINK = /^nawafeth:\/\/payment-return(?=[/?#]|$)/i;

/** A path that starts with a single `/`; backslashes and control characters make browsers see another host. */
const isLocalPath = (next: string): boolean => /^\/(?!\/)/.test(next) && !/[\\\p{Cc}\s]/u.test(next);
const isAppLink = (next: string): boolean => APP_LINK.test(next) && !/[\\\p{Cc}\s]/u.test(next);

export const allowedNext = (next: string | undefined): string | undefined => (next !== undefined && (isLocalPath(next) || isAppLink(next)) ? next : undefined);

/** Letters beyond ASCII as a URL carries them; a header cannot hold them otherwise. */
const ascii = (target: string): string => target.replace(/[^\0-\x7f]+/gu, encodeURIComponent);

/** The target with the outcome appended to its query, before any fragment; fit for a `Location`. */
export function withOutcome(target: string, outcome: Record<string, string>): string {
  const [rest = '', ...fragment] = ascii(target).split('#');
  const joint = rest.includes('?') ? (/[?&]$/.test(rest) ? '' : '&') : '?';
  return `${rest}${joint}${new URLSearchParams(outcome)}${fragment.length > 0 ? `#${fragment.join('#')}` : ''}`;
}

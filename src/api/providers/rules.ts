/** Pure rules of providers (spec/providers.md). */

const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;
const HTTP = /^https?:\/\//i;

/**
 * A website as it is stored: an http(s) URL; a bare host gets `https://`. `""` stays.
 * @returns null when it is no website
 */
export function websiteUrl(text: string): string | null {
  if (text === '') return '';
  if (/\s|^\//.test(text) || (SCHEME.test(text) && !HTTP.test(text))) return null;
  const url = HTTP.test(text) ? text : `https://${text}`;
  if (!URL.canParse(url)) return null;
  const { hostname, username, password } = new URL(url);
  return hostname.includes('.') && !hostname.startsWith('.') && !username && !password ? url : null;
}

/** True when the upper price is below the lower one; open ends never are. */
export const pricesCross = (from: number | null, to: number | null): boolean => from !== null && to !== null && to < from;

/** The values once each, in the order given. */
export const distinct = (values: readonly number[]): number[] => [...new Set(values)];

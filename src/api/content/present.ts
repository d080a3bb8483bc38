import { formatMinor } from '../../platform/money';

const MINOR = '_minor';

/** Generated REST's rows as the contracts write values: money as decimal strings, absolute file addresses. */
export function presentContent(value: unknown, origin: string): unknown {
  if (Array.isArray(value)) return value.map((item) => presentContent(item, origin));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => presentEntry(key, item, origin)));
}

function presentEntry(key: string, value: unknown, origin: string): [string, unknown] {
  if (key.endsWith(MINOR)) return [key.slice(0, -MINOR.length), value === null ? null : formatMinor(Number(value))];
  if (key === 'url' && typeof value === 'string' && value.startsWith('/')) return [key, `${origin}${value}`];
  return [key, presentContent(value, origin)];
}

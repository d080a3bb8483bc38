import { createHmac } from 'node:crypto';

/** Pure rules of operators (spec/settings.md, section 2). */

export const ROLES = ['admin', 'employee'] as const;
export type OperatorRole = (typeof ROLES)[number];

export const THEMES = ['dark', 'light', 'corporate'] as const;
export type Theme = (typeof THEMES)[number];

/** Failed sign-ins within the window that lock a name, and an address. */
export const FAILURES_PER_USERNAME = 5;
export const FAILURES_PER_IP = 20;
export const FAILURE_WINDOW_MINUTES = 15;

const [SHORTEST, LONGEST] = [10, 128];

/** 10 to 128 characters. */
export function isOperatorPassword(password: string): boolean {
  const length = [...password].length;
  return length >= SHORTEST && length <= LONGEST && !password.includes('\0');
}

/** A name as the log and the lock know it: without the secret nobody reads it back. */
export const hashUsername = (secret: string, username: string): string => createHmac('sha256', secret).update(username.toLowerCase()).digest('hex').slice(0, 32);

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** ISO 8601 as it stands in a query, where an unescaped `+` has become a blank; without an offset it is UTC. Null when it is none. */
export function readInstant(raw: string): Date | null {
  const match = INSTANT.exec(raw.trim().replace(/ (\d{2}:?\d{2})$/, (tail, zone: string) => (raw.trim().length > 16 ? `+${zone}` : tail)));
  if (!match) return null;
  const [, day = '', time = '00:00', second = '00', fraction = '0', offset = 'Z'] = match;
  const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const midnight = new Date(`${day}T00:00:00Z`);
  // "2024-02-30" reads as the first of March.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return null;
  const instant = new Date(`${day}T${time}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

import { asciiDigits } from '../../platform/text';

/** Pure rules of figures by days (spec/analytics.md). Days are `YYYY-MM-DD`, in Riyadh. */

const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** The day a text names; null when there is none such ("2026-02-31"). */
export function readDay(text: string): string | null {
  const day = asciiDigits(text.trim());
  const date = new Date(`${day}T00:00:00Z`);
  return DAY.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

const RIYADH_MS = 3 * 3_600_000;

/** The day it is in Riyadh, or was so many days ago. */
export const dayOfRiyadh = (daysAgo = 0): string => new Date(Date.now() + RIYADH_MS - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** An amount in minor units, as text of any length, as a JSON number: exact until it is read. `"22885"` → `228.85`. */
export const amountOf = (minor: string): number => Number(`${minor.length > 2 ? minor.slice(0, -2) : '0'}.${minor.slice(-2).padStart(2, '0')}`);

/** Every day from one to the other, both inclusive, ascending. */
export function daysBetween(from: string, to: string): string[] {
  const end = Date.parse(to);
  const days: string[] = [];
  for (let at = Date.parse(from); at <= end; at += DAY_MS) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

import { asciiDigits } from '../text';

/** Integer minor units (two decimals in every currency of the product); formatted only at the edge. */

/** `22885` → `"228.85"`. */
export function formatMinor(minor: number): string {
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const formatMinorOrNull = (minor: number | null): string | null => (minor === null ? null : formatMinor(minor));

/** Why a text is no amount. */
export type AmountProblem = 'not_a_number' | 'too_many_decimals' | 'too_large';

/**
 * Reads an amount: a JSON number or a decimal string, at most two decimals, no exponent (spec/operations.md, Money).
 * @param maxMinor largest accepted absolute value, in minor units
 */
export function parseAmount(value: string | number, maxMinor: number): { minor: number } | { problem: AmountProblem } {
  const text = typeof value === 'number' ? numberText(value) : asciiDigits(value.trim());
  const match = /^(-)?(\d{1,18})(?:\.(\d+))?$/.exec(text);
  if (!match) return { problem: 'not_a_number' };
  const decimals = match[3] ?? '';
  if (decimals.length > 2) return { problem: 'too_many_decimals' };
  const minor = BigInt(`${match[2]}${decimals.padEnd(2, '0')}`);
  if (minor > BigInt(maxMinor)) return { problem: 'too_large' };
  return { minor: match[1] && minor > 0n ? -Number(minor) : Number(minor) };
}

const numberText = (value: number): string => (Number.isFinite(value) && Math.abs(value) < 1e21 ? String(value) : 'NaN');

/** Half-up rounding of a fraction of whole numbers: `divideHalfUp(5, 2) = 3`, `divideHalfUp(-5, 2) = -3`. */
export function divideHalfUp(numerator: number | bigint, denominator: number | bigint): number {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d <= 0n) throw new RangeError('the denominator must be positive');
  const half = n < 0n ? -d : d;
  return Number((n * 2n + half) / (d * 2n));
}

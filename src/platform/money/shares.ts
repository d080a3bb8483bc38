import { divideHalfUp } from './money';

/** Parts of an amount, in whole minor units (spec/wallet.md, Numbers). */

const WHOLE = 10_000;

/** A rate in basis points of an amount, half-up: `shareOf(3335, 1000) = 334` (10.00 % of 33.35 is 3.34). */
export const shareOf = (minor: number, basisPoints: number): number => divideHalfUp(BigInt(minor) * BigInt(basisPoints), WHOLE);

/**
 * The commission that goes back with a partial refund: in proportion, half-up, never more than is left of what was taken.
 * @param taken commission of the whole amount
 * @param returned what went back of it with earlier refunds
 */
export function commissionBack({ taken, returned, amount, refunded }: { taken: number; returned: number; amount: number; refunded: number }): number {
  if (amount <= 0) return 0;
  return Math.min(divideHalfUp(BigInt(taken) * BigInt(refunded), amount), taken - returned);
}

/** Splits an amount in proportion to weights; the last part takes what does not divide evenly, so that the sum is the amount. */
export function splitMinor(minor: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole <= 0) throw new RangeError('the weights must be positive');
  const parts = weights.slice(0, -1).map((weight) => Number((BigInt(minor) * BigInt(weight)) / BigInt(whole)));
  return [...parts, minor - parts.reduce((sum, part) => sum + part, 0)];
}

import { divideHalfUp } from '../../platform/money';

/** Arithmetic and words of invoices (spec/billing.md, Data). */

/** Largest subtotal: 9 999 999 999.99. */
export const MAX_SUBTOTAL_MINOR = 999_999_999_999;
const PERCENT = 10_000;

/** VAT on a subtotal, half-up. @param basisPoints hundredths of a percent: 1500 = 15 % */
export const vatOn = (subtotalMinor: number, basisPoints: number): number => divideHalfUp(BigInt(subtotalMinor) * BigInt(basisPoints), PERCENT);

/** The VAT contained in an amount, half-up: what a credit note of that total gives back. */
export const vatWithin = (totalMinor: number, basisPoints: number): number => divideHalfUp(BigInt(totalMinor) * BigInt(basisPoints), PERCENT + basisPoints);

/** `IV000101`, `CN000007`: longer than six digits once they are used up. */
export const documentCode = (prefix: 'IV' | 'CN', serial: number): string => `${prefix}${String(serial).padStart(6, '0')}`;

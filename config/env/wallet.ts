import { z } from 'zod';

/** Fields of the wallet's settings (spec/wallet.md, Numbers). */

/** An amount as a decimal string with up to two decimals, in minor units: `50.00` → 5000. */
export const amount = (fallback: string) =>
  z
    .string()
    .trim()
    .regex(/^(\d{1,8}(\.\d{1,2})?)?$/, 'must be an amount with up to two decimals')
    .default('')
    .transform((value) => Math.round(Number(value === '' ? fallback : value) * 100));

/** Three-letter codes; all have two minor digits. */
export const currencies = z
  .string()
  .default('')
  .transform((value) =>
    (value.trim() || 'SAR,EGP,DZD')
      .split(',')
      .map((code) => code.trim())
      .filter(Boolean),
  )
  .refine((codes) => codes.every((code) => /^[A-Z]{3}$/.test(code)), 'must be a comma list of currency codes of three capital letters');

import { z } from 'zod';

/** Price lists in the environment: JSON objects, read once and exactly (no floating point). */

const PRICE = /^-?\d{1,10}(?:\.\d{1,2})?$/;
const FEE = /^\d{1,8}(?:\.\d{1,2})?$/;
const FACTOR = /^\d{1,4}(?:\.\d{1,4})?$/;

/** A number or its text, as a whole number of `10^-places`; null when it is none. */
function scaled(value: unknown, pattern: RegExp, places: number): number | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  if (!pattern.test(text)) return null;
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = Number(`${whole}${fraction.padEnd(places, '0')}`);
  return text.startsWith('-') ? -digits : digits;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A setting that is the JSON of an object whose every value passes `read`; empty = {}. */
const listOf = <T>(read: (value: unknown) => T | null, meaning: string) =>
  z
    .string()
    .default('')
    .transform((text, context): Record<string, T> => {
      const list = text.trim() === '' ? {} : jsonOrUndefined(text);
      const entries = isObject(list) ? Object.entries(list).map(([key, value]) => [key, read(value)] as const) : [[text, null] as const];
      const wrong = entries.find(([, value]) => value === null);
      if (!wrong) return Object.fromEntries(entries) as Record<string, T>;
      context.addIssue({ code: 'custom', message: `must be a JSON object of ${meaning} (see "${wrong[0].slice(0, 40)}")` });
      return z.NEVER;
    });

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `{"<name>": "400.00"}`; minor units. */
export const prices = listOf((value) => scaled(value, /^\d{1,10}(?:\.\d{1,2})?$/, 2), 'prices with up to two decimals');

/** `{"<name>": "1.35"}`; ten-thousandths. */
export const factors = listOf((value) => scaled(value, FACTOR, 4) || null, 'factors above 0 with up to four decimals');

export interface ExtraSku {
  title: string;
  /** Empty: the title serves every language. */
  titleEn: string;
  priceMinor: number;
}

const TITLE_LENGTH = 160;

function extraSku(value: unknown): ExtraSku | null {
  if (!isObject(value)) return null;
  const { title, title_en: titleEn = '', price } = value;
  const priceMinor = scaled(price, PRICE, 2);
  if (typeof title !== 'string' || title.trim() === '' || title.length > TITLE_LENGTH || typeof titleEn !== 'string' || priceMinor === null) return null;
  return { title: title.trim(), titleEn: titleEn.trim(), priceMinor };
}

/** Verification fees of a plan, in minor units; a badge that is not named costs what everybody pays. */
export interface PlanFees {
  blue?: number;
  green?: number;
}

function planFee(value: unknown): PlanFees | null {
  if (!isObject(value)) return null;
  const fees: PlanFees = {};
  for (const [badge, fee] of Object.entries(value)) {
    const minor = scaled(fee, FEE, 2);
    if ((badge !== 'blue' && badge !== 'green') || minor === null) return null;
    fees[badge] = minor;
  }
  return fees;
}

/** `{"<PLAN_CODE>": {"blue": "77.00", "green": "33.00"}}`; codes in capital letters. */
export const planFees = listOf(planFee, 'plans, each with "blue" and "green" fees').transform(
  (list): Record<string, PlanFees> => Object.fromEntries(Object.entries(list).map(([code, fees]) => [code.trim().toUpperCase(), fees])),
);

/** `{"<sku>": {"title": "…", "price": "59.00"}}`. */
export const extraSkus = listOf(extraSku, 'extras, each with "title" and "price"');

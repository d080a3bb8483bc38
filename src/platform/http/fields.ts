import { z } from 'zod';
import type { Message } from '../i18n';
import { formatMinor, parseAmount } from '../money';
import { asciiDigits, cleanText, normalisePhone } from '../text';
import { f } from './messages';

/**
 * The kit of input fields: what clients really send (JSON values, digits as text in multipart, Arabic digits) in, clean values or a
 * localized message out. `.optional()` and `.nullish()` work as on any zod type; a missing required field says so.
 */

type Outcome<T> = { value: T } | { error: Message };

/** PostgreSQL's integer: ids beyond it name no row. */
export const MAX_ID = 2_147_483_647;

/** A field from a parser; `schema` is what OpenAPI shows. */
export function field<T>(schema: Record<string, unknown>, parse: (raw: unknown) => Outcome<T>) {
  return z
    .unknown()
    .transform((raw, context): T => {
      const outcome: Outcome<T> = raw === undefined ? { error: f.required() } : raw === null ? { error: f.null() } : parse(raw);
      if ('value' in outcome) return outcome.value;
      context.issues.push({ code: 'custom', input: raw, params: { message: outcome.error } });
      return z.NEVER;
    })
    .meta({ openapi: schema });
}

/** What `field` makes, for declarations that pass one on. */
export type Field<T> = ReturnType<typeof field<T>>;

/** A text or number as trimmed text; anything else reads as "" (an object's own `toString` is never called). */
const plain = (raw: unknown): string => (typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : '');

interface TextOptions {
  max: number;
  min?: number;
  /** `""` (after trimming) accepted. */
  blank?: boolean;
}

/** Plain text: tags and control characters removed, trimmed, counted in characters. */
export const text = ({ max, min = 0, blank = false }: TextOptions) =>
  field<string>({ type: 'string', maxLength: max, ...(min || !blank ? { minLength: Math.max(min, 1) } : {}) }, (raw) => {
    if (typeof raw !== 'string' && typeof raw !== 'number') return { error: f.notText() };
    const value = cleanText(String(raw));
    const length = [...value].length;
    if (length === 0) return blank ? { value } : { error: f.blank() };
    if (length > max) return { error: f.tooLong({ max }) };
    return length < min ? { error: f.tooShort({ min }) } : { value };
  });

/** Text kept exactly as sent (passwords, tokens); NUL refused. */
export const secret = (max: number) =>
  field<string>({ type: 'string', maxLength: max }, (raw) => {
    if (typeof raw !== 'string' || raw.includes('\0')) return { error: f.notText() };
    if (raw === '') return { error: f.blank() };
    return raw.length > max ? { error: f.tooLong({ max }) } : { value: raw };
  });

/** A whole number: JSON integer or a string of digits. */
export const int = ({ min = -2_147_483_648, max = 2_147_483_647 }: { min?: number; max?: number } = {}) =>
  field<number>({ type: 'integer', minimum: min, maximum: max }, (raw) => {
    const value = typeof raw === 'number' ? raw : typeof raw === 'string' && /^-?\d{1,15}$/.test(asciiDigits(raw.trim())) ? Number(asciiDigits(raw.trim())) : Number.NaN;
    if (!Number.isInteger(value)) return { error: f.notInteger() };
    if (value < min) return { error: f.tooSmall({ min }) };
    return value > max ? { error: f.tooBig({ max }) } : { value };
  });

/** The id of a row, in a body. */
export const id = () => int({ min: 1, max: MAX_ID });

/** The id of a row, in a path: anything that can name no row is a 404. */
export const idParam = () =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .refine((value) => value >= 1 && value <= MAX_ID)
    .meta({ openapi: { type: 'integer', minimum: 1, maximum: MAX_ID } });

/** A boolean: JSON, or "true" "false" "1" "0". */
export const bool = () =>
  field<boolean>({ type: 'boolean' }, (raw) => {
    if (typeof raw === 'boolean') return { value: raw };
    const word = plain(raw).toLowerCase();
    if (word === 'true' || word === '1') return { value: true };
    return word === 'false' || word === '0' ? { value: false } : { error: f.notBoolean() };
  });

/** One of a few words. */
export const choice = <const T extends readonly string[]>(choices: T) =>
  field<T[number]>({ type: 'string', enum: choices }, (raw) =>
    typeof raw === 'string' && choices.includes(raw) ? { value: raw as T[number] } : { error: f.notChoice({ choices: choices.join(', ') }) },
  );

interface AmountOptions {
  minMinor?: number;
  maxMinor: number;
}

/** Money: number or decimal string, at most 2 decimals; minor units out. */
export const amount = ({ minMinor = 0, maxMinor }: AmountOptions) =>
  field<number>({ type: 'string', format: 'decimal', example: '250.00', description: `from ${formatMinor(minMinor)} to ${formatMinor(maxMinor)}` }, (raw) => {
    if (typeof raw !== 'number' && typeof raw !== 'string') return { error: f.notNumber() };
    const read = parseAmount(raw, maxMinor);
    if ('problem' in read) {
      if (read.problem === 'too_many_decimals') return { error: f.tooManyDecimals() };
      return { error: read.problem === 'too_large' ? f.tooBig({ max: formatMinor(maxMinor) }) : f.notNumber() };
    }
    return read.minor < minMinor ? { error: f.tooSmall({ min: formatMinor(minMinor) }) } : { value: read.minor };
  });

/** A plain number, as JSON number or text, rounded to some decimals. */
export const decimal = ({ min, max, places }: { min: number; max: number; places: number }) =>
  field<number>({ type: 'number', minimum: min, maximum: max }, (raw) => {
    const value =
      typeof raw === 'number' ? raw : typeof raw === 'string' && /^-?\d{1,12}(\.\d{1,30})?$/.test(asciiDigits(raw.trim())) ? Number(asciiDigits(raw.trim())) : Number.NaN;
    if (!Number.isFinite(value)) return { error: f.notNumber() };
    if (value < min) return { error: f.tooSmall({ min }) };
    return value > max ? { error: f.tooBig({ max }) } : { value: Number(value.toFixed(places)) };
  });

const realDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** `YYYY-MM-DD`, as that text. */
export const date = () =>
  field<string>({ type: 'string', format: 'date' }, (raw) => {
    const value = asciiDigits(plain(raw));
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    return match && realDate(Number(match[1]), Number(match[2]), Number(match[3])) ? { value } : { error: f.notDate() };
  });

const RIYADH_OFFSET = '+03:00';

/** ISO 8601 with or without offset and fraction; without an offset it is the time in Riyadh. */
export const dateTime = () =>
  field<Date>({ type: 'string', format: 'date-time' }, (raw) => {
    const value = asciiDigits(plain(raw));
    const match = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(value);
    if (!match || !realDate(Number(match[1]), Number(match[2]), Number(match[3]))) return { error: f.notDateTime() };
    const [, year, month, day, hour, minute, second = '00', fraction = '0', offset = RIYADH_OFFSET] = match;
    const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
    const parsed = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`);
    return Number.isNaN(parsed.getTime()) ? { error: f.notDateTime() } : { value: parsed };
  });

/** A phone number in any accepted form; the normalised one out. */
export const phone = () =>
  field<string>({ type: 'string', example: '0551234567' }, (raw) => {
    if (typeof raw !== 'string' && typeof raw !== 'number') return { error: f.notPhone() };
    if (String(raw).trim() === '') return { error: f.blank() };
    const value = String(raw).length > 40 ? null : normalisePhone(String(raw));
    return value === null || value.length > 20 ? { error: f.notPhone() } : { value };
  });

const EMAIL = /^[^\s@<>"(),:;[\]\\\p{Cc}]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}$/u;

/** An e-mail address, lower-cased, up to 254 characters. */
export const email = () =>
  field<string>({ type: 'string', format: 'email', maxLength: 254 }, (raw) => {
    if (typeof raw !== 'string') return { error: f.notEmail() };
    const value = raw.trim().toLowerCase();
    if (value === '') return { error: f.blank() };
    return value.length <= 254 && EMAIL.test(value) ? { value } : { error: f.notEmail() };
  });

/** A JSON array (or its text, as multipart carries it) of which each item passes `check`. */
export const arrayOf = <T>(itemSchema: Record<string, unknown>, max: number, check: (item: unknown) => Outcome<T>) =>
  field<T[]>({ type: 'array', items: itemSchema, maxItems: max }, (raw) => {
    const read = typeof raw === 'string' ? jsonOrUndefined(raw) : raw;
    // A form with one value sends no list.
    const items = typeof raw === 'string' && typeof read === 'number' ? [read] : read;
    if (!Array.isArray(items)) return { error: f.notArray() };
    if (items.length > max) return { error: f.tooManyItems({ max }) };
    const values: T[] = [];
    for (const item of items) {
      const outcome = check(item);
      if ('error' in outcome) return outcome;
      values.push(outcome.value);
    }
    return { value: values };
  });

function jsonOrUndefined(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** A query parameter: its text, or absent. Filters decide themselves what they ignore. */
export const queryText = () => z.string().max(500).optional();

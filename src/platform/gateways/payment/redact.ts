import { storableText } from '../../text';

/** Removes what must never be stored from a gateway's data: card numbers, codes, tokens, keys, signatures. */

const SECRET_NAMES = /card_?number|^number$|^pan$|cvv|cvc|track|token|secret|password|api_?key|authorization|hmac|signature/i;
const MAX_DEPTH = 6;
const MAX_TEXT = 300;
const MAX_ITEMS = 60;
const MAX_BYTES = 16_384;

/** True for 13-19 digits that pass the Luhn check. */
export function looksLikeCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  if (!/^\d{13,19}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A copy fit for the database: secrets replaced, long parts cut. The last four digits of a masked card number stay. */
export function redact(value: object): object {
  const copy = clean(value, 0) as object;
  return Buffer.byteLength(JSON.stringify(copy)) > MAX_BYTES ? { truncated: true } : copy;
}

/** Text as PostgreSQL stores it, also where it was cut. */
export const storable = (text: string, max = MAX_TEXT): string => storableText(text.slice(0, max));

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return looksLikeCardNumber(value) ? '[removed]' : storable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '[removed]';
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => clean(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MAX_ITEMS)
      .map(([name, item]) => [storable(name), cleanField(name, item, depth)]),
  );
}

function cleanField(name: string, value: unknown, depth: number): unknown {
  if (/^pan$/i.test(name) && typeof value === 'string') return storable(value.slice(-4));
  return SECRET_NAMES.test(name) ? '[removed]' : clean(value, depth + 1);
}

import { arrayOf, fieldMessages } from '../../platform/http';
import { cleanText } from '../../platform/text';
import { m } from './messages';

/** The free-form lists of a profile: texts or objects, cleaned like every text. */

const MAX_ITEMS = 50;
const MAX_DEPTH = 6;
const MAX_ITEM_CHARACTERS = 20_000;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const tooDeep = (value: unknown, left: number): boolean =>
  typeof value === 'object' && value !== null && (left === 0 || Object.values(value).some((item) => tooDeep(item, left - 1)));

function clean(value: Json): Json {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), clean(item)]));
}

/** At most 50 texts or objects, as JSON or as its text in multipart. */
export const jsonItems = () =>
  arrayOf<Json>({ anyOf: [{ type: 'string' }, { type: 'object' }] }, MAX_ITEMS, (item) => {
    if (typeof item !== 'string' && (typeof item !== 'object' || item === null || Array.isArray(item))) return { error: m.itemKind() };
    if (tooDeep(item, MAX_DEPTH)) return { error: m.itemKind() };
    const value = clean(item as Json);
    return JSON.stringify(value).length > MAX_ITEM_CHARACTERS ? { error: fieldMessages.tooLong({ max: MAX_ITEM_CHARACTERS }) } : { value };
  });

import { z } from 'zod';
import { field, fieldMessages } from '../../platform/http';
import type { Message } from '../../platform/i18n';
import { m } from './messages';
import { isListedKey, isMask, LISTED_KEYS, type ListedKey, valueProblem } from './rules';

/** Requests and responses of spec/settings.md, section 4. */

const SOURCES = ['database', 'environment', 'none'] as const;

export const setting = z.object({
  key: z.enum(LISTED_KEYS),
  value: z.string().nullable(),
  configured: z.boolean(),
  source: z.enum(SOURCES),
  updated_at: z.iso.datetime().nullable(),
});
export const settings = z.array(setting);

/** One wish; null = the saved value goes. */
export interface Wish {
  key: ListedKey;
  value: string | null;
}

type Read<T> = { value: T } | { error: Message };

function readWish(item: unknown): Read<Wish> {
  const { key, value } = (typeof item === 'object' && item !== null ? item : {}) as { key?: unknown; value?: unknown };
  if (typeof key !== 'string' || (typeof value !== 'string' && value !== null)) return { error: m.notAnItem() };
  if (!isListedKey(key)) return { error: m.unknownKey({ key: key.slice(0, 60) }) };
  const text = value?.trim() ?? '';
  // A mask is compared with the one that is shown, later.
  const problem = text === '' || isMask(text) ? null : valueProblem(key, text);
  return problem ? { error: m.badValue({ key, problem }) } : { value: { key, value: text || null } };
}

function readWishes(raw: unknown): Read<Wish[]> {
  if (!Array.isArray(raw)) return { error: fieldMessages.notArray() };
  const wishes = new Map<string, Wish>();
  for (const item of raw) {
    const wish = readWish(item);
    if ('error' in wish) return wish;
    const { key } = wish.value;
    if (wishes.has(key)) return { error: m.repeatedKey({ key }) };
    wishes.set(key, wish.value);
  }
  return { value: [...wishes.values()] };
}

const WISH = { type: 'object', required: ['key', 'value'], properties: { key: { type: 'string', enum: LISTED_KEYS }, value: { type: ['string', 'null'] } } };

export const update = z.object({ values: field<Wish[]>({ type: 'array', items: WISH }, readWishes) });
export type Update = z.infer<typeof update>;

export const updated = z.object({ updated: z.int() });

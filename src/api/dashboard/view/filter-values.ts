import type { PageCall } from '../http/declare';
import type { Choices } from './fields';

/** A filter of a list; its name is that of the query string. */
export interface Filter<N extends string = string> {
  name: N;
  label: string;
  /** Default `text`; `date` is `YYYY-MM-DD` in Riyadh, `flag` yes or no. */
  kind?: 'text' | 'date' | 'choice' | 'flag';
  /** Of a `choice`: its values with their words. */
  choices?: Choices;
}

/** What the query string asks for; empty parameters and invalid dates are absent. */
export type FilterValues<N extends string = string> = Partial<Record<N, string>>;

const MAX_LENGTH = 200;

export const FLAG_CHOICES: Choices = { '1': 'نعم', '0': 'لا' };

/** Reads the filters; an invalid date is ignored with a message on the page (spec/backoffice.md, section 3). */
export function readFilters<N extends string>({ url, notice }: Pick<PageCall, 'url' | 'notice'>, filters: readonly Filter<N>[]): FilterValues<N> {
  const values: FilterValues<N> = {};
  for (const { name, label, kind } of filters) {
    const raw = (url.searchParams.get(name) ?? '').replaceAll('\0', '').trim().slice(0, MAX_LENGTH);
    if (raw === '') continue;
    if (kind === 'date' && !isDay(raw)) notice(`تاريخ غير صالح في «${label}» فلم يُستخدم. الصيغة: YYYY-MM-DD`);
    else values[name] = raw;
  }
  return values;
}

function isDay(raw: string): boolean {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw.split('-').map(Number) : [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A flag filter's word: true, false, or undefined for none and for any other word. */
export function flagOf(raw: string | undefined): boolean | undefined {
  if (raw === '1' || raw === 'true') return true;
  return raw === '0' || raw === 'false' ? false : undefined;
}

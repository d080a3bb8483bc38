import type { PageCall } from '../http/declare';
import { type Choices, Select } from './fields';

/** The filter form above a list. Names are those of the query string. */
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

interface Days {
  /** First instant of the first day, null without one. */
  since: Date | null;
  /** First instant after the last day, null without one. */
  until: Date | null;
}

const DAY_MS = 86_400_000;
const midnight = (day: string): Date => new Date(`${day}T00:00:00+03:00`);

/** Inclusive Riyadh days as instants: `since <= at and at < until`. */
export const daysOf = (from: string | undefined, to: string | undefined): Days => ({
  since: from ? midnight(from) : null,
  until: to ? new Date(midnight(to).getTime() + DAY_MS) : null,
});

interface FilterFormProps {
  url: URL;
  filters: readonly Filter[];
  values: FilterValues;
}

/** The form; a new search starts at the first page. */
export const FilterForm = ({ url, filters, values }: FilterFormProps) => (
  <form method="get" action={url.pathname} className="filters">
    {filters.map((filter) => (
      <FilterField key={filter.name} filter={filter} value={values[filter.name] ?? ''} />
    ))}
    <div className="filter-buttons">
      <button type="submit">بحث</button>
      {Object.keys(values).length > 0 ? <a href={url.pathname}>مسح</a> : null}
    </div>
  </form>
);

function FilterField({ filter: { name, label, kind = 'text', choices }, value }: { filter: Filter; value: string }) {
  if (kind === 'choice' || kind === 'flag') return <Select name={name} label={label} choices={choices ?? FLAG_CHOICES} value={value} blank="الكل" />;
  return (
    <label>
      {label}
      <input name={name} type={kind === 'date' ? 'date' : 'search'} defaultValue={value} />
    </label>
  );
}

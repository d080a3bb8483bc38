import type { ListQuery } from './contract';

/** Two ways to page one list: `limit` and `offset` (spec/notifications.md), or `page` and `page_size` (spec/stores.md). */

const DEFAULT_SIZE = 20;
const MAX_LIMIT = 50;
const MAX_PAGE_SIZE = 100;
const MAX_OFFSET = 100_000_000;

const whole = (raw: string | undefined): number | undefined => (raw !== undefined && /^\d{1,9}$/.test(raw) ? Number(raw) : undefined);

const sized = (raw: string | undefined, max: number): number => {
  const size = whole(raw);
  return size === undefined || size === 0 ? DEFAULT_SIZE : Math.min(size, max);
};

export interface Window {
  limit: number;
  offset: number;
}

const isPaged = ({ limit, offset, page, page_size }: ListQuery): boolean => limit === undefined && offset === undefined && (page !== undefined || page_size !== undefined);

/** The part of the list that is asked for; unusable values count as absent, too large ones are cut. */
export function windowOf(query: ListQuery): Window {
  if (!isPaged(query)) return { limit: sized(query.limit, MAX_LIMIT), offset: Math.min(whole(query.offset) ?? 0, MAX_OFFSET) };
  const limit = sized(query.page_size, MAX_PAGE_SIZE);
  return { limit, offset: Math.min((Math.max(whole(query.page) ?? 1, 1) - 1) * limit, MAX_OFFSET) };
}

/** The query string of the list from another place on, in the way the caller pages. */
function linkTo(base: string, query: ListQuery, { limit, offset }: Window): string {
  const url = new URL(base);
  for (const [name, value] of Object.entries(query)) if (value !== undefined && !['limit', 'offset', 'page', 'page_size'].includes(name)) url.searchParams.set(name, value);
  if (isPaged(query)) {
    url.searchParams.set('page', String(offset / limit + 1));
    url.searchParams.set('page_size', String(limit));
  } else {
    url.searchParams.set('limit', String(limit));
    url.searchParams.set('offset', String(offset));
  }
  return url.toString();
}

/** Absolute addresses of the neighbouring pages, null where there is none. @param base address of the list */
export function neighbours(base: string, query: ListQuery, count: number): { next: string | null; previous: string | null } {
  const { limit, offset } = windowOf(query);
  const next = offset + limit < count ? linkTo(base, query, { limit, offset: offset + limit }) : null;
  const previous = offset > 0 ? linkTo(base, query, { limit, offset: Math.max(offset - limit, 0) }) : null;
  return { next, previous };
}

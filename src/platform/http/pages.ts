import type { IncomingMessage } from 'node:http';
import { notFound } from './errors';

/** Numbered pages `{count, next, previous, results}` with `page` and `page_size` (20, at most 100); past the end is a 404. */

const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;

export interface NumberedPage {
  number: number;
  limit: number;
  offset: number;
}

/** Reads the page; an unusable `page_size` is the default one. @throws 404 for a page that can never be */
export function numberedPage({ page = '1', page_size }: { page?: string | undefined; page_size?: string | undefined }): NumberedPage {
  if (!/^[1-9]\d{0,8}$/.test(page)) throw notFound();
  const size = /^[1-9]\d{0,8}$/.test(page_size ?? '') ? Number(page_size) : DEFAULT_SIZE;
  const limit = Math.min(size, MAX_SIZE);
  return { number: Number(page), limit, offset: (Number(page) - 1) * limit };
}

/** The address of another page of the same list. */
function pageUrl({ origin, stream }: { origin: string; stream: IncomingMessage }, number: number): string {
  const url = new URL(stream.url ?? '/', origin);
  url.searchParams.set('page', String(number));
  return url.toString();
}

/**
 * A page as clients get it.
 * @param call whose address the links repeat
 * @throws 404 past the end
 */
export function pageOf<T>(call: { origin: string; stream: IncomingMessage }, { number, limit, offset }: NumberedPage, count: number, results: T[]) {
  if (number > 1 && offset >= count) throw notFound();
  return { count, next: offset + limit < count ? pageUrl(call, number + 1) : null, previous: number > 1 ? pageUrl(call, number - 1) : null, results };
}

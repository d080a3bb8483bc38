/** How the lists of the API go on: each kind has its own way to ask for the next page. */

export type Query = Record<string, unknown>;

interface Page {
  rows: readonly unknown[];
  /** Query of the next page; null on the last one. */
  next: Query | null;
}

interface Envelope {
  results: unknown[];
  count?: number;
  next?: string | null;
}

interface Generated {
  data: unknown[];
  meta: { pagination?: { page?: number; pageCount?: number } };
}

/** The server cuts larger pages. */
const PAGE_SIZE = 100;

const number = (value: unknown, fallback: number): number => (Number.isInteger(Number(value ?? Number.NaN)) ? Number(value) : fallback);

const isEnvelope = (answer: unknown): answer is Envelope => Array.isArray((answer as Partial<Envelope> | null)?.results);
const isGenerated = (answer: unknown): answer is Generated => Array.isArray((answer as Partial<Generated> | null)?.data);

/** A plain array comes whole; where pages were asked for, the first one that is not full is the last. */
function ofArray(rows: unknown[], query: Query): Page {
  if (query['page_size'] === undefined) return { rows, next: null };
  const size = Math.min(number(query['page_size'], PAGE_SIZE), PAGE_SIZE);
  return { rows, next: rows.length < size ? null : { ...query, page: number(query['page'], 1) + 1 } };
}

/** `next` is an address; without it `count` says how many there are. */
function ofEnvelope({ results, count = 0, next }: Envelope, query: Query): Page {
  if (next !== undefined) return { rows: results, next: next === null ? null : { ...query, ...Object.fromEntries(new URL(next, 'http://localhost').searchParams) } };
  const offset = number(query['offset'], 0) + results.length;
  return { rows: results, next: results.length === 0 || offset >= count ? null : { ...query, offset } };
}

function ofGenerated({ data, meta }: Generated, query: Query): Page {
  const { page = 1, pageCount = 1 } = meta.pagination ?? {};
  return { rows: data, next: page >= pageCount ? null : { ...query, pagination: { ...(query['pagination'] as Query | undefined), page: page + 1 } } };
}

/** The rows of an answer and how the list goes on. */
export function pageOf(answer: unknown, query: Query): Page {
  if (Array.isArray(answer)) return ofArray(answer, query);
  if (isEnvelope(answer)) return ofEnvelope(answer, query);
  if (isGenerated(answer)) return ofGenerated(answer, query);
  throw new TypeError('This answer is no list');
}

/** The first page's query: plain arrays come whole unless a page is asked for. */
export const firstQuery = (query: Query, isPlain: boolean): Query => (isPlain ? { page: 1, page_size: PAGE_SIZE, ...query } : query);

/** Every row of a list, page after page, as far as it is read. @param ask for the answer of a page */
export async function* rowsOf(ask: (query: Query) => Promise<unknown>, first: Query): AsyncGenerator<unknown, void, undefined> {
  for (let query: Query | null = first; query; ) {
    const { rows, next }: Page = pageOf(await ask(query), query);
    yield* rows;
    query = next;
  }
}

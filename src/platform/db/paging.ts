/** Pages of the plain-array lists: `page` ≥ 1, `page_size` 1-100; with neither, the newest 500 (spec/providers.md, `list/`). */
export interface Page {
  limit: number;
  offset: number;
}

export const UNPAGED_LIMIT = 500;
const DEFAULT_SIZE = 100;
const MAX_PAGE = 1_000_000;

const within = (raw: string | undefined, max: number): number | undefined => {
  if (raw === undefined || !/^\d{1,9}$/.test(raw)) return undefined;
  const value = Number(raw);
  return value >= 1 && value <= max ? value : undefined;
};

/** Reads `page` and `page_size`; unparsable values count as absent. */
export function readPage(query: { page?: string | undefined; page_size?: string | undefined }): Page {
  const page = within(query.page, MAX_PAGE);
  const size = within(query.page_size, 100);
  if (page === undefined && size === undefined) return { limit: UNPAGED_LIMIT, offset: 0 };
  const limit = size ?? DEFAULT_SIZE;
  return { limit, offset: ((page ?? 1) - 1) * limit };
}

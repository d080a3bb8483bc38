import type { Page } from './paging';
import type { Sql, SqlValue } from './sql';

/** A list that is counted, and read page by page or as a whole. */
export interface Listing<R> {
  count(): Promise<number>;
  rows(page: Page): Promise<R[]>;
}

export interface ListingSpec {
  /** `select … from …`. */
  select: string;
  /** Conditions with `$1` … of `values`. */
  where: string;
  values: readonly SqlValue[];
  /** `id desc`: must be the same at every reading. */
  order: string;
}

/** A list of one statement. */
export const listing = <R extends object>(sql: Sql, { select, where, values, order }: ListingSpec): Listing<R> => ({
  count: async () => (await sql.one<{ count: number }>(`select count(*)::int as count from (${select} where ${where}) listed`, values))?.count ?? 0,
  rows: ({ limit, offset }) => sql.rows<R>(`${select} where ${where} order by ${order} limit $${values.length + 1} offset $${values.length + 2}`, [...values, limit, offset]),
});

/** The same list with something done to each page of it. */
export const mapped = <R, T>({ count, rows }: Listing<R>, change: (rows: R[]) => Promise<T[]> | T[]): Listing<T> => ({ count, rows: async (page) => change(await rows(page)) });

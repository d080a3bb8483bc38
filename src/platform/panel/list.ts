import type { Sql, SqlValue } from '../db';
import { queryText } from '../http/fields';

/** Lists of the panel's own pages: newest first by id, paged by the ids at their ends, whatever is added meanwhile. */

const SIZE = 25;

/** Query of such a list: `before` an id (older rows) or `after` one (newer rows). */
export const PAGE_BOUNDS = { before: queryText(), after: queryText() };

export interface IdPage<T> {
  results: T[];
  /** Give it as `before`; null = nothing older. */
  older: number | null;
  /** Give it as `after`; null = nothing newer. */
  newer: number | null;
}

interface Listing {
  /** `select … from …`. */
  select: string;
  /** Conditions with `$1` … of `values`. */
  where: string;
  values: readonly SqlValue[];
  /** Column of the id, with the table's alias. */
  id: string;
}

const idOf = (raw: string | undefined): number | undefined => (/^[1-9]\d{0,14}$/.test(raw ?? '') ? Number(raw) : undefined);

/** One page of 25 rows; unreadable bounds count as absent. */
export async function listById<R extends { id: number }, T = R>(
  sql: Sql,
  { select, where, values, id }: Listing,
  bounds: { before?: string | undefined; after?: string | undefined },
  present: (row: R) => T,
): Promise<IdPage<T>> {
  const after = idOf(bounds.after);
  const bound = after ?? idOf(bounds.before);
  const limit = bound === undefined ? '' : ` and ${id} ${after === undefined ? '<' : '>'} $${values.length + 1}`;
  const order = `order by ${id} ${after === undefined ? 'desc' : 'asc'} limit ${SIZE + 1}`;
  const rows = await sql.rows<R>(`${select} where ${where}${limit} ${order}`, bound === undefined ? values : [...values, bound]);
  const shown = rows.slice(0, SIZE);
  if (after !== undefined) shown.reverse();
  const more = rows.length > SIZE;
  return {
    results: shown.map(present),
    older: after !== undefined || more ? (shown.at(-1)?.id ?? null) : null,
    newer: (after === undefined ? bound !== undefined : more) ? (shown[0]?.id ?? null) : null,
  };
}

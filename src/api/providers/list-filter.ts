import type { SqlValue } from '../../platform/db';
import { asciiDigits, likePattern } from '../../platform/text';
import type { ListQuery } from './contract';
import type { Filter } from './queries/profiles';

/** The filters of `list/` as SQL conditions; what cannot be read is no filter (spec/providers.md, `list/` query). */

const YES = new Set(['1', 'true', 'yes']);

type Condition = { sql(place: string): string; value: SqlValue } | string;

const pattern = (text: string | undefined): string => (text?.trim() ? likePattern(text) : '%');

/** A number beyond every id is still a filter that nothing passes. */
function idIn(raw: string | undefined): string | undefined {
  const digits = asciiDigits(raw?.trim() ?? '');
  return /^\d{1,18}$/.test(digits) ? digits : undefined;
}

function picks({ subcategory_id, category_id }: ListQuery): Condition[] {
  const subcategory = idIn(subcategory_id);
  if (subcategory !== undefined) {
    return [{ sql: (place) => `exists (select 1 from provider_subcategories ps where ps.provider_id = p.id and ps.subcategory_id = ${place}::bigint)`, value: subcategory }];
  }
  const category = idIn(category_id);
  if (category === undefined) return [];
  const sql = (place: string) => `exists (select 1 from provider_subcategories ps join service_subcategories s on s.id = ps.subcategory_id
    join service_categories c on c.id = s.category_id where ps.provider_id = p.id and s.category_id = ${place}::bigint and s.is_active and c.is_active)`;
  return [{ sql, value: category }];
}

export function listFilter(query: ListQuery): Filter {
  const searched = Boolean(query.q?.trim() || query.city?.trim());
  const conditions: Condition[] = [
    ...picks(query),
    ...(YES.has(query.has_location ?? '') ? ['p.lat is not null and p.lng is not null'] : []),
    ...(YES.has(query.accepts_urgent ?? '') ? ['p.accepts_urgent'] : []),
  ];
  const values: SqlValue[] = searched ? [pattern(query.q), pattern(query.city)] : [];
  const where = conditions.map((condition) => {
    if (typeof condition === 'string') return ` and ${condition}`;
    values.push(condition.value);
    return ` and ${condition.sql(`$${values.length}`)}`;
  });
  return { searched, where: where.join(''), values };
}

import type { Sql } from '../../../platform/db';
import type { Locale } from '../../../platform/i18n';
import { nameIn, type Subcategory } from './lookups';

export interface CategoryRow {
  id: number;
  name: string;
  subcategory_id: number | null;
  subcategory_name: string | null;
}

const CATEGORIES = `select c.id, ${nameIn('c', '$1')} as name, s.id as subcategory_id, ${nameIn('s', '$1')} as subcategory_name
  from service_categories c left join service_subcategories s on s.category_id = c.id and s.is_active where c.is_active order by c.id, s.id`;

/** Active categories with their active sub-categories, a row for each pair. */
export const activeCategories = (sql: Sql, locale: Locale): Promise<CategoryRow[]> => sql.rows<CategoryRow>(CATEGORIES, [locale === 'en']);

const PICKED = `select s.id, ${nameIn('s', '$2')} as name, c.id as category_id, ${nameIn('c', '$2')} as category_name
  from provider_subcategories ps join service_subcategories s on s.id = ps.subcategory_id join service_categories c on c.id = s.category_id
  join provider_profiles p on p.id = ps.provider_id join up_users o on o.id = p.user_id
  where ps.provider_id = $1 and s.is_active and c.is_active and o.is_active and o.deleted_at is null order by c.id, 2, s.id`;

/** The active sub-categories a visible provider has picked. */
export const pickedSubcategories = (sql: Sql, providerId: number, locale: Locale): Promise<Subcategory[]> => sql.rows<Subcategory>(PICKED, [providerId, locale === 'en']);

/** Ids of the active picks in the order they were sent: what may be sent back as it is. */
export async function pickedIds(sql: Sql, providerId: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    `select s.id from provider_subcategories ps join service_subcategories s on s.id = ps.subcategory_id join service_categories c on c.id = s.category_id
     where ps.provider_id = $1 and s.is_active and c.is_active order by ps.position, s.id`,
    [providerId],
  );
  return rows.map((row) => row.id);
}

/** Those of the ids that may be picked now. */
export async function activeAmong(sql: Sql, ids: readonly number[]): Promise<Set<number>> {
  const rows = await sql.rows<{ id: number }>(
    'select s.id from service_subcategories s join service_categories c on c.id = s.category_id where s.id = any($1::int[]) and s.is_active and c.is_active',
    [ids],
  );
  return new Set(rows.map((row) => row.id));
}

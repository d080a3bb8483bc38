import type { Page, Sql } from '../../../platform/db';
import type { Locale } from '../../../platform/i18n';
import { nameIn, visible } from './lookups';

export interface ServiceRow {
  id: number;
  provider_id: number;
  title: string;
  description: string | null;
  price_from_minor: number | null;
  price_to_minor: number | null;
  price_unit: 'fixed' | 'starting_from' | 'hour' | 'day' | 'negotiable';
  is_active: boolean;
  created_at: Date;
  updated_at: Date;
  subcategory_id: number;
  subcategory_name: string;
  category_id: number;
  category_name: string;
}

/** @param english parameter that says whether English names are wanted */
const select = (
  english: string,
) => `select v.id, v.provider_id, v.title, v.description, v.price_from_minor, v.price_to_minor, v.price_unit, v.is_active, v.created_at, v.updated_at,
    s.id as subcategory_id, ${nameIn('s', english)} as subcategory_name, c.id as category_id, ${nameIn('c', english)} as category_name
  from provider_services v join service_subcategories s on s.id = v.subcategory_id join service_categories c on c.id = s.category_id`;

const PUBLIC = `${select('$2')} join provider_profiles p on p.id = v.provider_id join up_users o on o.id = p.user_id
  where v.provider_id = $1 and v.is_active and ${visible('o')} order by v.updated_at desc, v.id desc limit $3 offset $4`;

/** A visible provider's active services, latest change first. */
export const publicServices = (sql: Sql, providerId: number, locale: Locale, { limit, offset }: Page): Promise<ServiceRow[]> =>
  sql.rows<ServiceRow>(PUBLIC, [providerId, locale === 'en', limit, offset]);

const OWN = `${select('$2')} where v.provider_id = (select p.id from provider_profiles p where p.user_id = $1)`;

/** All services of a user's profile. */
export const ownServices = (sql: Sql, userId: number, locale: Locale, { limit, offset }: Page): Promise<ServiceRow[]> =>
  sql.rows<ServiceRow>(`${OWN} order by v.updated_at desc, v.id desc limit $3 offset $4`, [userId, locale === 'en', limit, offset]);

/** One of them. */
export const ownService = (sql: Sql, userId: number, id: number, locale: Locale): Promise<ServiceRow | undefined> =>
  sql.one<ServiceRow>(`${OWN} and v.id = $3`, [userId, locale === 'en', id]);

import type { Sql, SqlValue } from '../../../platform/db';
import { asciiDigits, likePattern } from '../../../platform/text';
import { isVerified } from '../queries/verified';

/** SQL of the staff's pages of providers, services and categories. */

const nameOf = (user: string): string => `coalesce(nullif(trim(concat_ws(' ', ${user}.first_name, ${user}.last_name)), ''), ${user}.username, 'user_' || ${user}.id)`;
const yesOrNo = (word: string | undefined): boolean | null => (word === '1' || word === 'true' ? true : word === '0' || word === 'false' ? false : null);

const MOST_OWNERS = 1_000;

/** Digits may be a phone number too: its owners are found first, so that both ways go by an index. */
const isDialled = (q: string): boolean => /^[+\d\s]+$/.test(asciiDigits(q));
const ownersOf = (pattern: string): string => `array(select id from up_users where phone like ${pattern} limit ${MOST_OWNERS})`;

export interface StaffProvider {
  id: number;
  display_name: string;
  city: string;
  provider_type: string;
  accepts_urgent: boolean;
  is_verified_blue: boolean;
  is_verified_green: boolean;
  rating_avg: string;
  rating_count: number;
  completed_requests: number;
  user_id: number;
  user_name: string;
  phone: string | null;
  is_visible: boolean;
  created_at: Date;
}

/** Providers as lists show them; conditions on `p` and `u`, its user. */
export const STAFF_PROVIDERS = `select p.id, p.display_name, p.city, p.provider_type, p.accepts_urgent, ${isVerified('blue')} as is_verified_blue,
    ${isVerified('green')} as is_verified_green, p.rating_avg, p.rating_count, p.completed_requests, p.user_id, ${nameOf('u')} as user_name, u.phone, u.is_active and u.deleted_at is null as is_visible, p.created_at
  from provider_profiles p join up_users u on u.id = p.user_id`;

export interface StaffProviderFilter {
  /** Found in the display name or the phone. */
  q?: string | undefined;
  city?: string | undefined;
  /** `1` or `0`. */
  verified?: string | undefined;
  urgent?: string | undefined;
}

interface Condition {
  where: string;
  values: SqlValue[];
}

/** Conditions with parameters from `$1` on; unknown words of the switches are ignored. */
export function staffProviderFilter({ q, city, verified, urgent }: StaffProviderFilter): Condition {
  const values: SqlValue[] = [];
  const place = (value: SqlValue): string => `$${values.push(value)}`;
  const where = ['true'];
  if (q?.trim()) {
    const pattern = place(likePattern(asciiDigits(q)));
    where.push(`(p.id in (select souq_search_providers(${pattern}, '%'))${isDialled(q) ? ` or p.user_id = any(${ownersOf(pattern)})` : ''})`);
  }
  if (city?.trim()) where.push(`souq_fold(p.city) = souq_fold(${place(city)})`);
  const [badge, fast] = [yesOrNo(verified), yesOrNo(urgent)];
  if (badge !== null) where.push(`(${isVerified('blue')} or ${isVerified('green')}) = ${place(badge)}`);
  if (fast !== null) where.push(`p.accepts_urgent = ${place(fast)}`);
  return { where: where.join(' and '), values };
}

export const staffProvider = (sql: Sql, id: number): Promise<StaffProvider | undefined> => sql.one<StaffProvider>(`${STAFF_PROVIDERS} where p.id = $1`, [id]);

export interface StaffService {
  id: number;
  title: string;
  description: string;
  price_from_minor: number | null;
  price_to_minor: number | null;
  price_unit: string;
  is_active: boolean;
  provider_id: number;
  provider_name: string;
  city: string;
  subcategory_name: string;
  category_name: string;
  updated_at: Date;
}

/** Services as lists show them; conditions on `v` and `p`, its provider. */
export const STAFF_SERVICES = `select v.id, v.title, coalesce(v.description, '') as description, v.price_from_minor, v.price_to_minor, v.price_unit, v.is_active, v.provider_id,
    p.display_name as provider_name, p.city, s.name as subcategory_name, c.name as category_name, v.updated_at
  from provider_services v join provider_profiles p on p.id = v.provider_id join service_subcategories s on s.id = v.subcategory_id join service_categories c on c.id = s.category_id`;

export interface StaffServiceFilter {
  /** Found in the title or the provider's name. */
  q?: string | undefined;
  /** `1` or `0`. */
  active?: string | undefined;
  city?: string | undefined;
}

export function staffServiceFilter({ q, active, city }: StaffServiceFilter): Condition {
  const values: SqlValue[] = [];
  const place = (value: SqlValue): string => `$${values.push(value)}`;
  const where = ['true'];
  if (q?.trim()) {
    const pattern = place(likePattern(q));
    where.push(`(souq_fold(v.title) like ${pattern} or v.provider_id in (select souq_search_providers(${pattern}, '%')))`);
  }
  const on = yesOrNo(active);
  if (on !== null) where.push(`v.is_active = ${place(on)}`);
  if (city?.trim()) where.push(`souq_fold(p.city) = souq_fold(${place(city)})`);
  return { where: where.join(' and '), values };
}

/** Every service of a provider, the latest change first. */
export const servicesOfProvider = (sql: Sql, providerId: number): Promise<StaffService[]> =>
  sql.rows<StaffService>(`${STAFF_SERVICES} where v.provider_id = $1 order by v.updated_at desc, v.id desc limit 500`, [providerId]);

export interface StaffCategory {
  id: number;
  name: string;
  name_en: string;
  is_active: boolean;
  subcategories: number;
}

export const STAFF_CATEGORIES = `select c.id, c.name, c.name_en, c.is_active, (select count(*)::int from service_subcategories s where s.category_id = c.id) as subcategories
  from service_categories c`;

export interface StaffCategoryFilter {
  /** Found in either name. */
  q?: string | undefined;
  /** `1` or `0`. */
  active?: string | undefined;
}

export function staffCategoryFilter({ q, active }: StaffCategoryFilter): Condition {
  const values = [q?.trim() ? likePattern(q) : null, yesOrNo(active)];
  return { where: `($1::text is null or souq_fold(c.name || ' ' || c.name_en) like $1) and ($2::bool is null or c.is_active = $2)`, values };
}

export const staffCategory = (sql: Sql, id: number): Promise<StaffCategory | undefined> => sql.one<StaffCategory>(`${STAFF_CATEGORIES} where c.id = $1`, [id]);

export interface StaffSubcategory {
  id: number;
  category_id: number;
  name: string;
  name_en: string;
  is_active: boolean;
  providers: number;
}

export const subcategoriesOf = (sql: Sql, categoryId: number): Promise<StaffSubcategory[]> =>
  sql.rows<StaffSubcategory>(
    `select s.id, s.category_id, s.name, s.name_en, s.is_active, (select count(*)::int from provider_subcategories ps where ps.subcategory_id = s.id) as providers
     from service_subcategories s where s.category_id = $1 order by s.id limit 500`,
    [categoryId],
  );

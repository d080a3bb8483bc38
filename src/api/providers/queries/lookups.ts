import type { Principal } from '../../../platform/auth';
import { db, type Sql } from '../../../platform/db';
import { DEFAULT_LOCALE, type Locale } from '../../../platform/i18n';

/** Small reads that other domains share: whose profile, which sub-category. */

export interface OwnProvider {
  id: number;
  user_id: number;
  display_name: string;
  city: string;
  accepts_urgent: boolean;
}

/** Condition under which a profile is shown; `owner` is the alias of its `up_users` row (spec/providers.md, visible). */
export const visible = (owner: string): string => `${owner}.is_active and ${owner}.deleted_at is null`;

const COLUMNS = 'p.id, p.user_id, p.display_name, p.city, p.accepts_urgent';

/** The caller's provider profile, if there is one. */
export const callersProvider = (sql: Sql, userId: number): Promise<OwnProvider | undefined> =>
  sql.one<OwnProvider>(`select ${COLUMNS} from provider_profiles p where p.user_id = $1`, [userId]);

const asked = new WeakMap<Principal, Promise<OwnProvider | undefined>>();

/** The profile of the caller of a request, read once a request however many steps of it ask (a `Principal` lives as long as its request). */
export function providerOf(caller: Principal): Promise<OwnProvider | undefined> {
  const known = asked.get(caller) ?? callersProvider(db, caller.id);
  asked.set(caller, known);
  return known;
}

/** A profile whose owner is active and not closed. */
export const visibleProvider = (sql: Sql, id: number): Promise<OwnProvider | undefined> =>
  sql.one<OwnProvider>(`select ${COLUMNS} from provider_profiles p join up_users o on o.id = p.user_id where p.id = $1 and ${visible('o')}`, [id]);

/** The name in the reader's language: `name_en` under English where it is set. @param row alias of a (sub-)category; @param english boolean parameter, as `$1` */
export const nameIn = (row: string, english: string): string => `case when ${english}::bool and ${row}.name_en <> '' then ${row}.name_en else ${row}.name end`;

export interface Subcategory {
  id: number;
  name: string;
  category_id: number;
  category_name: string;
}

/** A sub-category that may be chosen now: active itself and its category too; names in the given language. */
export const activeSubcategory = (sql: Sql, id: number, locale: Locale = DEFAULT_LOCALE): Promise<Subcategory | undefined> =>
  sql.one<Subcategory>(
    `select s.id, ${nameIn('s', '$2')} as name, c.id as category_id, ${nameIn('c', '$2')} as category_name
     from service_subcategories s join service_categories c on c.id = s.category_id where s.id = $1 and s.is_active and c.is_active`,
    [id, locale === 'en'],
  );

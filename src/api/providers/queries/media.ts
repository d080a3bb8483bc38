import type { Page, Sql } from '../../../platform/db';
import { mediaJoin } from '../../../platform/uploads';
import { visible } from './lookups';

/** Portfolio and spotlight items: two tables of one shape, read by the same statements. */

export type ItemKind = 'portfolio' | 'spotlight';

/** The content type an item's files are linked to. */
export const itemType = (kind: ItemKind): string => `api::providers.${kind}-item`;
export const itemTable = (kind: ItemKind): string => `${kind}_items`;

export interface MediaRow {
  id: number;
  provider_id: number;
  display_name: string;
  owner_id: number;
  owner_username: string | null;
  file_type: 'image' | 'video';
  /** The file's address and kind, with its own reduced copy or frame. */
  url: string;
  mime: string | null;
  preview_url: string | null;
  thumbnail_url: string | null;
  /** A picture chosen by staff in its place. */
  thumbnail: string | null;
  caption: string;
  likes_count: number;
  saves_count: number;
  created_at: Date;
}

/** @param picked a query of item ids, already limited */
const itemsOf = (kind: ItemKind, picked: string): string => `with picked as (${picked})
  select i.id, i.provider_id, p.display_name, o.id as owner_id, o.username as owner_username, i.file_type, coalesce(file.url, '') as url, file.mime, file.preview_url, file.thumbnail_url,
    thumbnail.url as thumbnail, i.caption,
    (select count(*) from ${kind}_likes l where l.item_id = i.id)::int as likes_count, (select count(*) from ${kind}_saves s where s.item_id = i.id)::int as saves_count, i.created_at
  from picked join ${itemTable(kind)} i on i.id = picked.id join provider_profiles p on p.id = i.provider_id join up_users o on o.id = p.user_id
  ${mediaJoin('file', itemType(kind), 'file', 'i.id')} ${mediaJoin('thumbnail', itemType(kind), 'thumbnail', 'i.id')}
  order by i.created_at desc, i.id desc`;

const ORDERED = 'order by i.created_at desc, i.id desc limit $2 offset $3';
const shown = (kind: ItemKind) =>
  `select i.id from ${itemTable(kind)} i join provider_profiles p on p.id = i.provider_id join up_users o on o.id = p.user_id where ${visible('o')}`;
const ownItems = (kind: ItemKind) => `select i.id from ${itemTable(kind)} i where i.provider_id = (select p.id from provider_profiles p where p.user_id = $1)`;

const statements = (kind: ItemKind) => ({
  /** Items of a visible provider. */
  ofProvider: itemsOf(kind, `${shown(kind)} and i.provider_id = $1 ${ORDERED}`),
  /** Items of the user's own profile. */
  own: itemsOf(kind, `${ownItems(kind)} ${ORDERED}`),
  /** Items the user saved or liked. */
  favourites: itemsOf(
    kind,
    `${shown(kind)} and i.id in (select item_id from ${kind}_likes where user_id = $1 union select item_id from ${kind}_saves where user_id = $1) ${ORDERED}`,
  ),
  liked: itemsOf(kind, `${shown(kind)} and i.id in (select item_id from ${kind}_likes where user_id = $1) ${ORDERED}`),
});

const LISTS = { portfolio: statements('portfolio'), spotlight: statements('spotlight') };
const OWN_ITEM = { portfolio: itemsOf('portfolio', `${ownItems('portfolio')} and i.id = $2`), spotlight: itemsOf('spotlight', `${ownItems('spotlight')} and i.id = $2`) };

/** One of the lists, newest item first. @param id the user, or the provider for `ofProvider` */
export const itemList = (sql: Sql, kind: ItemKind, list: keyof (typeof LISTS)['portfolio'], id: number, { limit, offset }: Page): Promise<MediaRow[]> =>
  sql.rows<MediaRow>(LISTS[kind][list], [id, limit, offset]);

/** An item of the user's own profile. */
export const ownItem = (sql: Sql, kind: ItemKind, userId: number, id: number): Promise<MediaRow | undefined> => sql.one<MediaRow>(OWN_ITEM[kind], [userId, id]);

/** Who owns an item of a visible provider. */
export const shownItem = (sql: Sql, kind: ItemKind, id: number): Promise<{ id: number; provider_id: number; user_id: number } | undefined> =>
  sql.one(
    `select i.id, i.provider_id, p.user_id from ${itemTable(kind)} i join provider_profiles p on p.id = i.provider_id join up_users o on o.id = p.user_id where i.id = $1 and ${visible('o')}`,
    [id],
  );

import type { z } from 'zod';
import { formatMinorOrNull } from '../../platform/money';
import { absoluteUrl, thumbnailUrl } from '../../platform/uploads';
import { displayName, publicUsername } from '../accounts';
import type * as answers from './contract-answers';
import type { CategoryRow } from './queries/catalogue';
import type { UserViewRow } from './queries/followers';
import type { Subcategory } from './queries/lookups';
import type { MediaRow } from './queries/media';
import type { OwnProfileRow, PublicProfileRow } from './queries/profiles';
import type { ServiceRow } from './queries/services';

/** Rows as the contract's JSON. `origin` is that of absolute URLs. */

export const presentProfile =
  (origin: string) =>
  (row: PublicProfileRow): z.infer<typeof answers.publicProfile> => ({
    ...row,
    profile_image: absoluteUrl(origin, row.profile_image),
    cover_image: absoluteUrl(origin, row.cover_image),
    created_at: row.created_at.toISOString(),
  });

export function presentOwnProfile(origin: string, row: OwnProfileRow): z.infer<typeof answers.ownProfile> {
  const { user_id: _, ...shown } = row;
  return {
    ...shown,
    profile_image: absoluteUrl(origin, row.profile_image),
    cover_image: absoluteUrl(origin, row.cover_image),
    about_details: row.about_details ?? '',
    social_links: items(row.social_links),
    languages: items(row.languages),
    qualifications: items(row.qualifications),
    experiences: items(row.experiences),
    content_sections: items(row.content_sections),
    created_at: row.created_at.toISOString(),
  };
}

type Items = z.infer<typeof answers.ownProfile>['languages'];
const items = (value: unknown[] | null): Items => (value ?? []) as Items;

/** One entry a category, with its sub-categories. */
export function presentCategories(rows: readonly CategoryRow[]): z.infer<typeof answers.categories> {
  const categories = new Map<number, z.infer<typeof answers.categories>[number]>();
  for (const { id, name, subcategory_id, subcategory_name } of rows) {
    const category = categories.get(id) ?? { id, name, subcategories: [] };
    categories.set(id, category);
    if (subcategory_id !== null && subcategory_name !== null) category.subcategories.push({ id: subcategory_id, name: subcategory_name });
  }
  return [...categories.values()];
}

export const presentSubcategory = ({ id, name, category_id, category_name }: Subcategory): z.infer<typeof answers.subcategory> => ({
  id,
  name,
  category_id,
  category_name,
  category: { id: category_id, name: category_name },
});

export const presentService = (row: ServiceRow): z.infer<typeof answers.publicService> => ({
  id: row.id,
  title: row.title,
  description: row.description ?? '',
  price_from: formatMinorOrNull(row.price_from_minor),
  price_to: formatMinorOrNull(row.price_to_minor),
  price_unit: row.price_unit,
  subcategory: presentSubcategory({ id: row.subcategory_id, name: row.subcategory_name, category_id: row.category_id, category_name: row.category_name }),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
});

export const presentOwnService = (row: ServiceRow): z.infer<typeof answers.ownService> => ({ ...presentService(row), provider_id: row.provider_id, is_active: row.is_active });

export const presentItem =
  (origin: string) =>
  (row: MediaRow): z.infer<typeof answers.mediaItem> => ({
    id: row.id,
    provider_id: row.provider_id,
    provider_display_name: row.display_name,
    provider_username: publicUsername({ id: row.owner_id, username: row.owner_username }),
    file_type: row.file_type,
    file_url: absoluteUrl(origin, row.url),
    thumbnail_url: absoluteUrl(origin, row.thumbnail) ?? thumbnailUrl(origin, row) ?? '',
    caption: row.caption,
    likes_count: row.likes_count,
    saves_count: row.saves_count,
    created_at: row.created_at.toISOString(),
  });

export const presentUser = (row: UserViewRow): z.infer<typeof answers.userView> => ({
  id: row.id,
  username: publicUsername(row),
  display_name: displayName(row),
  provider_id: row.provider_id,
});

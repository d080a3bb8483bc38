import { z } from 'zod';
import { amount, arrayOf, bool, choice, decimal, fieldMessages, id, idParam, int, queryText, text } from '../../platform/http';
import { uploadId } from '../uploads';
import { jsonItems } from './json-items';
import { websiteUrl } from './rules';

/** Requests of spec/providers.md; its responses are in contract-answers.ts. */

export const byId = z.object({ id: idParam() });
export const byItem = z.object({ item: idParam() });
export type ById = z.infer<typeof byId>;
export type ByItem = z.infer<typeof byItem>;

export const page = z.object({ page: queryText(), page_size: queryText() });
export type PageQuery = z.infer<typeof page>;

export const listQuery = page.extend({
  q: queryText(),
  city: queryText(),
  category_id: queryText(),
  subcategory_id: queryText(),
  has_location: queryText(),
  accepts_urgent: queryText(),
});
export type ListQuery = z.infer<typeof listQuery>;

/** `""` counts as null: what a form field sends to clear. */
const orCleared = <T>(inner: z.ZodType<T>) => z.preprocess((raw) => (raw === '' ? null : raw), inner.nullable()).optional();

/** A text that null clears. */
const optionalText = (max: number) =>
  text({ max, blank: true })
    .nullish()
    .transform((value) => (value === null ? '' : value));

const optionalItems = () =>
  jsonItems()
    .nullish()
    .transform((value) => (value === null ? [] : value));

const website = () =>
  optionalText(200).transform((value, context) => {
    if (value === undefined) return undefined;
    const url = websiteUrl(value);
    if (url !== null && url.length <= 200) return url;
    context.issues.push({ code: 'custom', input: value, params: { message: url === null ? fieldMessages.notUrl() : fieldMessages.tooLong({ max: 200 }) } });
    return z.NEVER;
  });

/** A picture field outside multipart: only null or `""`, which clear it. */
const clearedPicture = () =>
  z
    .unknown()
    .transform((raw, context): null | undefined => {
      if (raw === undefined) return undefined;
      if (raw === null || raw === '') return null;
      context.issues.push({ code: 'custom', input: raw, params: { message: fieldMessages.notFile() } });
      return z.NEVER;
    })
    .meta({ openapi: { type: 'string', format: 'binary', nullable: true } })
    .optional();

const required = { provider_type: choice(['individual', 'company']), display_name: text({ max: 150 }), bio: text({ max: 300 }), city: text({ max: 100 }) };

const optional = {
  years_experience: int({ min: 0 }).optional(),
  whatsapp: orCleared(text({ max: 30, blank: true })),
  website: website(),
  social_links: optionalItems(),
  languages: optionalItems(),
  qualifications: optionalItems(),
  experiences: optionalItems(),
  content_sections: optionalItems(),
  lat: orCleared(decimal({ min: -90, max: 90, places: 6 })),
  lng: orCleared(decimal({ min: -180, max: 180, places: 6 })),
  coverage_radius_km: int({ min: 1 }).optional(),
  about_details: optionalText(5000),
  seo_keywords: optionalText(500),
  seo_meta_description: optionalText(500),
  seo_slug: optionalText(150),
  accepts_urgent: bool().optional(),
  profile_image: clearedPicture(),
  cover_image: clearedPicture(),
};

const MAX_PICKS = 1000;
const idItem = { type: 'integer', minimum: 1 };

/** Ids of which what is no id at all is skipped, like an unknown one. */
const looseIds = () =>
  arrayOf<number | null>(idItem, MAX_PICKS, (item) => ({ value: id().safeParse(item).data ?? null }))
    .nullish()
    .transform((items) => (items ?? []).filter((item) => item !== null));

const strictIds = () =>
  arrayOf<number>(idItem, MAX_PICKS, (item) => {
    const result = id().safeParse(item);
    return result.success ? { value: result.data } : { error: fieldMessages.notInteger() };
  });

export const register = z.object({ ...required, ...optional, subcategory_ids: looseIds() });
export type Register = z.infer<typeof register>;

export const updateProfile = z.object({
  provider_type: required.provider_type.optional(),
  display_name: required.display_name.optional(),
  bio: required.bio.optional(),
  city: required.city.optional(),
  ...optional,
});
export type UpdateProfile = z.infer<typeof updateProfile>;

export const setSubcategories = z.object({ subcategory_ids: strictIds() });
export type SetSubcategories = z.infer<typeof setSubcategories>;

const MAX_PRICE_MINOR = 9_999_999_999;
const PRICE_UNITS = ['fixed', 'starting_from', 'hour', 'day', 'negotiable'] as const;
const price = () => orCleared(amount({ maxMinor: MAX_PRICE_MINOR }));

const serviceOptions = { description: optionalText(1000), price_from: price(), price_to: price(), price_unit: choice(PRICE_UNITS).optional(), is_active: bool().optional() };
export const addService = z.object({ title: text({ max: 150 }), subcategory_id: id(), ...serviceOptions });
export type AddService = z.infer<typeof addService>;
export const updateService = z.object({ title: text({ max: 150 }).optional(), subcategory_id: id().optional(), ...serviceOptions });
export type UpdateService = z.infer<typeof updateService>;

export const addItem = z.object({ file_type: choice(['image', 'video']), caption: optionalText(200), upload: uploadId().optional() });
export type AddItem = z.infer<typeof addItem>;

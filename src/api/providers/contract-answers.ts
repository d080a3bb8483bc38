import { z } from 'zod';

/** Responses of spec/providers.md. */

const dateTime = z.iso.datetime();
const count = z.int().min(0);
const rating = z.string().regex(/^\d\.\d\d$/);
const place = z
  .string()
  .regex(/^-?\d{1,3}\.\d{6}$/)
  .nullable();
const money = z
  .string()
  .regex(/^\d+\.\d\d$/)
  .nullable();
const link = z.url().nullable();

export const ok = z.object({ ok: z.literal(true) });
/** 204. */
export const nothing = z.null();

const named = z.object({ id: z.int(), name: z.string() });
export const categories = z.array(named.extend({ subcategories: z.array(named) }));
export const subcategory = named.extend({ category_id: z.int(), category_name: z.string(), category: named });
export const subcategories = z.array(subcategory);
export const pickedIds = z.object({ subcategory_ids: z.array(z.int()) });

export const publicProfile = z.strictObject({
  id: z.int(),
  display_name: z.string(),
  profile_image: link,
  cover_image: link,
  bio: z.string(),
  years_experience: count,
  phone: z.string().nullable(),
  whatsapp: z.string().nullable(),
  city: z.string(),
  lat: place,
  lng: place,
  accepts_urgent: z.boolean(),
  is_verified_blue: z.boolean(),
  is_verified_green: z.boolean(),
  rating_avg: rating,
  rating_count: count,
  created_at: dateTime,
  followers_count: count,
  likes_count: count,
  following_count: count,
  completed_requests: count,
});
export const publicProfiles = z.array(publicProfile);

const items = z.array(z.union([z.string(), z.record(z.string(), z.unknown())]));
export const ownProfile = z.strictObject({
  id: z.int(),
  provider_type: z.enum(['individual', 'company']),
  display_name: z.string(),
  profile_image: link,
  cover_image: link,
  bio: z.string(),
  about_details: z.string(),
  years_experience: count,
  whatsapp: z.string().nullable(),
  website: z.string(),
  social_links: items,
  languages: items,
  city: z.string(),
  lat: place,
  lng: place,
  coverage_radius_km: z.int().min(1),
  qualifications: items,
  experiences: items,
  content_sections: items,
  seo_keywords: z.string(),
  seo_meta_description: z.string(),
  seo_slug: z.string(),
  accepts_urgent: z.boolean(),
  is_verified_blue: z.boolean(),
  is_verified_green: z.boolean(),
  rating_avg: rating,
  rating_count: count,
  created_at: dateTime,
});
export const registered = z.strictObject({ ...ownProfile.shape, user: z.int() });

export const stats = z.strictObject({
  provider_id: z.int(),
  completed_requests: count,
  followers_count: count,
  following_count: count,
  likes_count: count,
  rating_avg: rating,
  rating_count: count,
});

export const publicService = z.strictObject({
  id: z.int(),
  title: z.string(),
  description: z.string(),
  price_from: money,
  price_to: money,
  price_unit: z.enum(['fixed', 'starting_from', 'hour', 'day', 'negotiable']),
  subcategory,
  created_at: dateTime,
  updated_at: dateTime,
});
export const publicServices = z.array(publicService);
export const ownService = z.strictObject({ ...publicService.shape, provider_id: z.int(), is_active: z.boolean() });
export const ownServices = z.array(ownService);

export const mediaItem = z.strictObject({
  id: z.int(),
  provider_id: z.int(),
  provider_display_name: z.string(),
  provider_username: z.string(),
  file_type: z.enum(['image', 'video']),
  file_url: z.url(),
  thumbnail_url: z.url(),
  caption: z.string(),
  likes_count: count,
  saves_count: count,
  created_at: dateTime,
});
export const mediaItems = z.array(mediaItem);
export const addedItem = z.strictObject({ ...mediaItem.shape, file: z.url() });

export const userView = z.strictObject({ id: z.int(), username: z.string(), display_name: z.string(), provider_id: z.int().nullable() });
export const userViews = z.array(userView);

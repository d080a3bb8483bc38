import { z } from 'zod';
import { choice, dateTime, fieldMessages, id, idParam, queryText, text } from '../../platform/http';
import { cleanText } from '../../platform/text';
import { PROMO_STATES } from './process';
import { AD_TYPES, ASSET_TYPES, FREQUENCIES, POSITIONS } from './rules';

/** Requests and responses of spec/promo.md. */

/** Optional, where clients send "" or null for what was left empty. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((raw) => (raw === '' || raw === null ? undefined : raw), schema.optional());

const URL_LENGTH = 200;

/** An http(s) address as it was sent, or "". */
const redirectUrl = () =>
  optional(text({ max: URL_LENGTH, blank: true })).transform((value, context): string | undefined => {
    if (!value || (/^https?:\/\/[^\s/]/i.test(value) && !/\s/.test(value) && URL.canParse(value))) return value;
    context.issues.push({ code: 'custom', input: value, params: { message: fieldMessages.notUrl() } });
    return z.NEVER;
  });

export const byId = z.object({ id: idParam() });
export type ById = z.infer<typeof byId>;

export const createRequest = z.object({
  title: text({ max: 160 }),
  ad_type: choice(AD_TYPES),
  start_at: dateTime(),
  end_at: dateTime(),
  frequency: optional(choice(FREQUENCIES)),
  position: optional(choice(POSITIONS)),
  target_category: optional(text({ max: 80, blank: true })),
  target_city: optional(text({ max: 80, blank: true })),
  target_provider: optional(id()),
  target_portfolio_item: optional(id()),
  message_title: optional(text({ max: 160, blank: true })),
  message_body: optional(text({ max: 500, blank: true })),
  redirect_url: redirectUrl(),
});
export type CreateRequest = z.infer<typeof createRequest>;

const TITLE_LENGTH = 160;
const cutTitle = z.unknown().transform((raw) => (typeof raw === 'string' ? [...cleanText(raw)].slice(0, TITLE_LENGTH).join('') : ''));

/** The kind is judged by the use-case, which refuses with a sentence. */
export const addAsset = z.object({
  asset_type: z
    .unknown()
    .optional()
    .meta({ openapi: { type: 'string', enum: ASSET_TYPES, default: 'image' } }),
  title: cutTitle.optional().meta({ openapi: { type: 'string' } }),
});
export type AddAsset = z.infer<typeof addAsset>;

export const listQuery = z.object({ status: queryText(), ad_type: queryText(), q: queryText(), page: queryText(), page_size: queryText() });
export type ListQuery = z.infer<typeof listQuery>;
export const assign = z.object({ assigned_to: optional(id()) });
export const quote = z.object({ quote_note: optional(text({ max: 300, blank: true })) });
export const reject = z.object({ reject_reason: text({ max: 300 }) });

export const bannersQuery = z.object({ limit: queryText() });
export const placementsQuery = z.object({ ad_type: queryText(), city: queryText(), category: queryText(), limit: queryText() });
export type PlacementsQuery = z.infer<typeof placementsQuery>;

const instant = z.iso.datetime();

const campaign = {
  id: z.int(),
  code: z.string(),
  title: z.string(),
  ad_type: z.enum(AD_TYPES),
  start_at: instant,
  end_at: instant,
  frequency: z.enum(FREQUENCIES),
  position: z.enum(POSITIONS),
  target_category: z.string(),
  target_city: z.string(),
  message_title: z.string(),
  message_body: z.string(),
  redirect_url: z.string(),
};

export const created = z.object({ ...campaign, target_provider: z.int().nullable(), target_portfolio_item: z.int().nullable() });

export const asset = z.object({
  id: z.int(),
  asset_type: z.enum(ASSET_TYPES),
  title: z.string(),
  file: z.string().nullable(),
  uploaded_by: z.int().nullable(),
  uploaded_at: instant,
});

export const detail = created.extend({
  status: z.enum(PROMO_STATES),
  subtotal: z.string(),
  total_days: z.int(),
  quote_note: z.string(),
  reject_reason: z.string(),
  invoice: z.int().nullable(),
  reviewed_at: instant.nullable(),
  activated_at: instant.nullable(),
  created_at: instant,
  updated_at: instant,
  assets: z.array(asset),
  assigned_to: z.int().nullable(),
  assigned_at: instant.nullable(),
});
export const detailList = z.array(detail);
export const staffDetail = detail.extend({ requester: z.object({ id: z.int(), phone: z.string().nullable(), name: z.string() }) });
export const staffList = z.array(staffDetail);

export const banner = z.object({
  id: z.int(),
  provider_id: z.int(),
  provider_display_name: z.string(),
  provider_username: z.string(),
  file_type: z.enum(['image', 'video']),
  file_url: z.string(),
  caption: z.string(),
  redirect_url: z.string(),
  created_at: instant,
});
export const banners = z.array(banner);

const nullable = z.string().nullable();
export const placements = z.array(
  z.object({
    ...campaign,
    target_provider_id: z.int().nullable(),
    target_provider_display_name: nullable,
    target_provider_profile_image: nullable,
    target_provider_city: nullable,
    target_provider_type: nullable,
    target_portfolio_item_id: z.int().nullable(),
    target_portfolio_item_file: nullable,
    target_portfolio_item_file_type: nullable,
    assets: banners,
  }),
);

import { z } from 'zod';
import { arrayOf, bool, choice, id, idParam, queryText, text } from '../../platform/http';
import { cleanText } from '../../platform/text';
import { m } from './messages';
import { VERIFICATION_STATES } from './process';
import { BADGES, DOC_TYPES, type Item, itemOf } from './rules';

/** Requests and responses of spec/verification.md. */

/** Optional, where clients send "" or null for what was left empty. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((raw) => (raw === '' || raw === null ? undefined : raw), schema.optional());

export const byId = z.object({ id: idParam() });
export type ById = z.infer<typeof byId>;
export const byDocument = z.object({ doc_id: idParam() });
export const byRequirement = z.object({ req_id: idParam() });
export const byItem = z.object({ id: idParam(), req_id: idParam() });

const MAX_ITEMS = 50;
const NAMED_ITEM = { type: 'object', required: ['badge_type', 'code'], properties: { badge_type: { type: 'string', enum: BADGES }, code: { type: 'string' } } };

function namedItem(raw: unknown): { value: Item } | { error: ReturnType<typeof m.unknownItem> } {
  const { badge_type: badge, code } = (raw ?? {}) as { badge_type?: unknown; code?: unknown };
  const badgeType = BADGES.find((word) => word === badge);
  const item = badgeType && typeof code === 'string' ? itemOf(badgeType, code) : undefined;
  return item ? { value: item } : { error: m.unknownItem() };
}

/** A sent `priority` is not looked at. */
export const createRequest = z.object({
  badge_type: optional(choice(BADGES)),
  requirements: optional(arrayOf(NAMED_ITEM, MAX_ITEMS, namedItem)),
});
export type CreateRequest = z.infer<typeof createRequest>;

const TITLE_LENGTH = 160;
const cutTitle = z.unknown().transform((raw) => (typeof raw === 'string' ? [...cleanText(raw)].slice(0, TITLE_LENGTH).join('') : ''));

/** The kind is judged by the use-case, which refuses with a sentence. */
export const addDocument = z.object({
  doc_type: z
    .unknown()
    .optional()
    .meta({ openapi: { type: 'string', enum: DOC_TYPES } }),
  title: cutTitle.optional().meta({ openapi: { type: 'string' } }),
});
export type AddDocument = z.infer<typeof addDocument>;

export const nothing = z.object({});
export const listQuery = z.object({ status: queryText(), q: queryText(), page: queryText(), page_size: queryText() });
export type ListQuery = z.infer<typeof listQuery>;
export const assign = z.object({ assigned_to: optional(id()) });
export const decision = z.object({ is_approved: bool(), decision_note: optional(text({ max: 300, blank: true })) });
export type Decision = z.infer<typeof decision>;

const instant = z.iso.datetime();
const person = z.int().nullable();

export const created = z.object({ id: z.int(), code: z.string(), badge_type: z.enum(BADGES).nullable(), priority: z.int() });

export const attachment = z.object({ id: z.int(), file: z.string(), uploaded_by: person, uploaded_at: instant });

const decided = { is_approved: z.boolean().nullable(), decision_note: z.string(), decided_by: person, decided_at: instant.nullable() };

export const document = attachment.extend({ doc_type: z.enum(DOC_TYPES), title: z.string(), ...decided });

const requirement = z.object({
  id: z.int(),
  badge_type: z.enum(BADGES),
  code: z.string(),
  title: z.string(),
  ...decided,
  attachments: z.array(attachment),
});

const invoiceSummary = z.object({
  id: z.int(),
  code: z.string(),
  status: z.string(),
  currency: z.string(),
  subtotal: z.string(),
  vat_percent: z.string(),
  vat_amount: z.string(),
  total: z.string(),
  lines: z.array(z.object({ id: z.int(), item_code: z.string(), title: z.string(), amount: z.string() })),
});

export const detail = created.extend({
  status: z.enum(VERIFICATION_STATES),
  admin_note: z.string(),
  reject_reason: z.string(),
  invoice: z.int().nullable(),
  invoice_summary: invoiceSummary.nullable(),
  requested_at: instant,
  reviewed_at: instant.nullable(),
  approved_at: instant.nullable(),
  activated_at: instant.nullable(),
  expires_at: instant.nullable(),
  documents: z.array(document),
  requirements: z.array(requirement),
  assigned_to: person,
  assigned_at: instant.nullable(),
});
export const detailList = z.array(detail);
export const staffDetail = detail.extend({ requester: z.object({ id: z.int(), phone: z.string().nullable(), name: z.string() }) });
export const staffList = z.array(staffDetail);
export const done = z.object({ ok: z.literal(true) });

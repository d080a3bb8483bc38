import { z } from 'zod';
import { amount, bool, choice, date, dateTime, id, idParam, int, queryText, text } from '../../platform/http';
import { STATES, TYPES } from './process';
import { MAX_AMOUNT_MINOR, MAX_PRICE_MINOR, STATUS_GROUPS } from './rules';

/** Requests and responses of spec/marketplace.md. */

/** Optional, where forms send "" for what was left empty. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((raw) => (raw === '' || raw === null ? undefined : raw), schema.optional());

const note = () => optional(text({ max: 255, blank: true }));

export const byId = z.object({ id: idParam() });

export const createRequest = z.object({
  subcategory: id(),
  title: text({ max: 200 }),
  description: text({ max: 1000 }),
  request_type: choice(TYPES),
  city: optional(text({ max: 100, blank: true })),
  provider: optional(id()),
  dispatch_mode: optional(choice(['all', 'nearest'])),
  // Looked at only for competitive requests.
  quote_deadline: z
    .unknown()
    .optional()
    .meta({ openapi: { type: 'string', format: 'date' } }),
});
export type CreateRequest = z.infer<typeof createRequest>;
export const quoteDeadline = z.object({ quote_deadline: optional(date()) });

export const status = z.enum(STATES);
const instant = z.iso.datetime().nullable();
const money = z.string().nullable();

export const createdRequest = z.object({
  id: z.int(),
  provider: z.int().nullable(),
  subcategory: z.int(),
  title: z.string(),
  description: z.string(),
  request_type: z.enum(TYPES),
  city: z.string(),
  quote_deadline: z.iso.date().nullable(),
  status,
});

export const requestItem = z.object({
  id: z.int(),
  client_id: z.int(),
  title: z.string(),
  description: z.string(),
  request_type: z.enum(TYPES),
  status,
  status_group: z.enum(STATUS_GROUPS),
  status_label: z.string(),
  city: z.string(),
  created_at: z.iso.datetime(),
  expires_at: instant,
  provider: z.int().nullable(),
  provider_name: z.string().nullable(),
  provider_phone: z.string().nullable(),
  quote_deadline: z.iso.date().nullable(),
  expected_delivery_at: instant,
  delivered_at: instant,
  canceled_at: instant,
  estimated_service_amount: money,
  received_amount: money,
  remaining_amount: money,
  actual_service_amount: money,
  cancel_reason: z.string(),
  provider_inputs_approved: z.boolean().nullable(),
  provider_inputs_decided_at: instant,
  provider_inputs_decision_note: z.string(),
  review_id: z.int().nullable(),
  review_rating: z.number().nullable(),
  review_response_speed: z.number().nullable(),
  review_cost_value: z.number().nullable(),
  review_quality: z.number().nullable(),
  review_credibility: z.number().nullable(),
  review_on_time: z.number().nullable(),
  review_comment: z.string().nullable(),
  subcategory: z.int(),
  subcategory_name: z.string(),
  category_name: z.string(),
  client_name: z.string(),
  client_phone: z.string().nullable(),
});
export const requestList = z.array(requestItem);

export const requestDetail = requestItem.extend({
  attachments: z.array(z.object({ id: z.int(), file_type: z.enum(['image', 'video', 'audio', 'document']), file_url: z.string(), created_at: z.iso.datetime() })),
  status_logs: z.array(z.object({ id: z.int(), from_status: z.string(), to_status: z.string(), note: z.string(), created_at: z.iso.datetime(), actor_name: z.string() })),
  allowed_actions: z.array(z.string()),
});

export const listQuery = z.object({ status: queryText(), type: queryText(), q: queryText(), status_group: queryText(), page: queryText(), page_size: queryText() });
export const providerListQuery = listQuery.extend({ client_user_id: queryText() });

export const editRequest = z.object({ title: text({ max: 200 }).optional(), description: text({ max: 1000 }).optional(), provider: id().optional() });
export const withNote = z.object({ note: note() });
export const changed = z.object({ ok: z.literal(true), request_id: z.int(), status });

export const decideInputs = z.object({ approved: bool(), note: note() });
export const inputsDecided = z.object({ ok: z.literal(true), request_id: z.int(), approved: z.boolean() });

export const offerAccepted = z.object({ ok: z.literal(true), request_id: z.int() });
export const createOffer = z.object({
  price: amount({ minMinor: 1, maxMinor: MAX_PRICE_MINOR }),
  duration_days: int({ min: 1, max: 3650 }),
  note: optional(text({ max: 500, blank: true })),
});
export const offerCreated = z.object({ ok: z.literal(true), offer_id: z.int() });
export const offerList = z.array(
  z.object({
    id: z.int(),
    provider: z.int(),
    provider_name: z.string(),
    price: z.string(),
    duration_days: z.int(),
    note: z.string(),
    status: z.enum(['pending', 'selected', 'rejected']),
    created_at: z.iso.datetime(),
  }),
);

export const urgentAccept = z.object({ request_id: id() });
export const urgentAccepted = changed.extend({ provider: z.string() });

const requestAmount = () => optional(amount({ maxMinor: MAX_AMOUNT_MINOR }));
export const executionInputs = z.object({ note: note(), expected_delivery_at: optional(dateTime()), estimated_service_amount: requestAmount(), received_amount: requestAmount() });
export type ExecutionInputs = z.infer<typeof executionInputs>;
export const complete = z.object({ note: note(), delivered_at: optional(dateTime()), actual_service_amount: requestAmount() });
export const reject = z.object({ note: note(), cancel_reason: optional(text({ max: 255, blank: true })), canceled_at: optional(dateTime()) });

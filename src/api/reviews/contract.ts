import { z } from 'zod';
import { idParam, int, queryText, text } from '../../platform/http';

/** Requests and responses of spec/reviews.md. */

const score = () => int({ min: 1, max: 5 });

export const requestParams = z.object({ request_id: idParam() });
export const providerParams = z.object({ provider_id: idParam() });
export const reviewParams = z.object({ review_id: idParam() });

export const createReview = z.object({
  response_speed: score(),
  cost_value: score(),
  quality: score(),
  credibility: score(),
  on_time: score(),
  comment: text({ max: 500, blank: true }).nullish(),
});
export type CreateReview = z.infer<typeof createReview>;
export const created = z.object({ ok: z.literal(true), review_id: z.int() });

export const pageQuery = z.object({ page: queryText(), page_size: queryText() });

const scoreOut = z.int().min(1).max(5);

export const reviewItem = z.object({
  id: z.int(),
  rating: scoreOut,
  response_speed: scoreOut,
  cost_value: scoreOut,
  quality: scoreOut,
  credibility: scoreOut,
  on_time: scoreOut,
  comment: z.string(),
  provider_reply: z.string(),
  provider_reply_at: z.string().nullable(),
  provider_reply_edited_at: z.string().nullable(),
  provider_reply_is_edited: z.boolean(),
  client_name: z.string(),
  client_phone: z.string(),
  created_at: z.string(),
});
export const reviewList = z.array(reviewItem);

const average = z.string().regex(/^\d\.\d{2}$/);

export const summary = z.object({
  provider_id: z.int(),
  rating_avg: average,
  rating_count: z.int(),
  response_speed_avg: average.nullable(),
  cost_value_avg: average.nullable(),
  quality_avg: average.nullable(),
  credibility_avg: average.nullable(),
  on_time_avg: average.nullable(),
});

export const writeReply = z.object({ provider_reply: text({ max: 500 }) });
export const reply = created.extend({
  provider_reply: z.string(),
  provider_reply_at: z.string().nullable(),
  provider_reply_edited_at: z.string().nullable(),
  provider_reply_is_edited: z.boolean(),
});

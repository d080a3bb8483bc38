import type { z } from 'zod';
import { maskPhone } from '../../platform/text';
import { displayName } from '../accounts';
import type * as contract from './contract';
import type { PublicReview, ReplyDates } from './queries';

/** Rows as the contract's JSON. */

const presentDates = ({ provider_reply_at, provider_reply_edited_at }: ReplyDates) => ({
  provider_reply_at: provider_reply_at?.toISOString() ?? null,
  provider_reply_edited_at: provider_reply_edited_at?.toISOString() ?? null,
  provider_reply_is_edited: provider_reply_edited_at !== null,
});

export const presentReview = (row: PublicReview): z.infer<typeof contract.reviewItem> => ({
  id: row.id,
  rating: row.rating,
  response_speed: row.response_speed,
  cost_value: row.cost_value,
  quality: row.quality,
  credibility: row.credibility,
  on_time: row.on_time,
  comment: row.comment,
  provider_reply: row.provider_reply,
  ...presentDates(row),
  client_name: displayName({ id: row.client_id, username: row.username, first_name: row.first_name, last_name: row.last_name }),
  client_phone: maskPhone(row.phone),
  created_at: row.created_at.toISOString(),
});

export const presentReply = (reviewId: number, row: ReplyDates & { provider_reply: string }): z.infer<typeof contract.reply> => ({
  ok: true,
  review_id: reviewId,
  provider_reply: row.provider_reply,
  ...presentDates(row),
});

import { transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { refused } from '../../../platform/http';
import { m } from '../messages';
import { lockReview, type ReplyDates } from '../queries';
import { requireReviewed } from './own-review';

export type WrittenReply = ReplyDates & { provider_reply: string };

/**
 * The provider's reply: the first one, an edit, or the same text again, which moves `provider_reply_at` only and notifies nobody
 * (spec/reviews.md, Replies).
 * @throws 404, 403; 400 when the review is not approved
 */
export function writeReply(reviewId: number, userId: number, text: string): Promise<WrittenReply> {
  return transaction(async (tx) => {
    const review = requireReviewed(await lockReview(tx, reviewId), userId);
    if (review.moderation_status !== 'approved') throw refused(m.notApproved());
    const first = review.provider_reply === '';
    const edited = !first && review.provider_reply !== text;
    const row = (await tx.one<WrittenReply>(
      `update service_reviews set provider_reply = $2, provider_reply_at = now(), updated_at = now(),
         provider_reply_edited_at = case when $3 then null when $4 then now() else provider_reply_edited_at end
       where id = $1 returning provider_reply, provider_reply_at, provider_reply_edited_at`,
      [reviewId, text, first, edited],
    )) as WrittenReply;
    if (first || edited)
      await emit(tx, 'reviews.reply', {
        reviewId,
        requestId: review.request_id,
        providerId: review.provider_id,
        clientId: review.client_id,
        action: first ? 'create' : 'edit',
      });
    return row;
  });
}

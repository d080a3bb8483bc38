import { transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { refused } from '../../../platform/http';
import { m } from '../messages';
import { lockReview } from '../queries';
import { requireReviewed } from './own-review';

/** Clears the reply and both its dates (spec/reviews.md, Replies). @throws 404, 403; 400 when there is no reply */
export async function deleteReply(reviewId: number, userId: number): Promise<void> {
  await transaction(async (tx) => {
    const review = requireReviewed(await lockReview(tx, reviewId), userId);
    if (review.provider_reply === '') throw refused(m.noReply());
    await tx.run(`update service_reviews set provider_reply = '', provider_reply_at = null, provider_reply_edited_at = null, updated_at = now() where id = $1`, [reviewId]);
    await emit(tx, 'reviews.reply', { reviewId, requestId: review.request_id, providerId: review.provider_id, clientId: review.client_id, action: 'delete' });
  });
}

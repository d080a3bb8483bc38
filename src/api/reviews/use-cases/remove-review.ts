import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { lockProvider, lockReview } from '../queries';
import { recomputeRating } from './recompute-rating';
import { syncReview } from './sync-review';

/**
 * Deletes a review and takes it out of the averages, in the transaction of the caller, who audits the act (spec/support.md, deleting a
 * reported object). @returns false when there is none
 */
export async function removeReview(tx: Tx, reviewId: number): Promise<boolean> {
  const review = await lockReview(tx, reviewId);
  if (!review) return false;
  await lockProvider(tx, review.provider_id);
  await syncReview(tx, reviewId, { removed: true });
  await tx.run('delete from service_reviews where id = $1', [reviewId]);
  await recomputeRating(tx, review.provider_id);
  await emit(tx, 'reviews.removed', { reviewId, requestId: review.request_id, providerId: review.provider_id, clientId: review.client_id });
  return true;
}

import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { notFound } from '../../../platform/http';
import { lockProvider, lockReview } from '../queries';
import type { ModerationStatus } from '../rules';
import { recomputeRating } from './recompute-rating';
import { syncReview } from './sync-review';

/** Who acts: a user of the API's accounts, or a panel administrator, who is none and has a label only. */
export interface Moderator {
  userId: number | null;
  label?: string;
  ip?: string;
}

export interface Moderation {
  reviewId: number;
  status: ModerationStatus;
  /** Up to 500 characters; staff only. */
  note: string;
  moderator: Moderator;
}

/**
 * Approves, rejects or hides a review: it joins or leaves public lists and averages at once (spec/reviews.md, Moderation).
 * @throws 404 unknown review
 */
export async function moderateReview({ reviewId, status, note, moderator }: Moderation): Promise<void> {
  await transaction(async (tx) => {
    const review = await lockReview(tx, reviewId);
    if (!review) throw notFound();
    await lockProvider(tx, review.provider_id);
    await tx.run('update service_reviews set moderation_status = $2, moderation_note = $3, moderated_at = now(), moderated_by_id = $4, updated_at = now() where id = $1', [
      reviewId,
      status,
      note,
      moderator.userId,
    ]);
    await recomputeRating(tx, review.provider_id);
    await syncReview(tx, reviewId, { actorId: moderator.userId, note });
    await audit(tx, {
      action: 'review_moderated',
      actorId: moderator.userId,
      ...(moderator.label ? { actorLabel: moderator.label } : {}),
      referenceType: 'review',
      referenceId: reviewId,
      reason: note,
      ...(moderator.ip ? { ip: moderator.ip } : {}),
      extra: { from: review.moderation_status, to: status },
    });
    await emit(tx, 'reviews.moderated', { reviewId, requestId: review.request_id, providerId: review.provider_id, clientId: review.client_id, status });
  });
}

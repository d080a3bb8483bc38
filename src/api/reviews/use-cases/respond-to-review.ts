import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { lockReview } from '../queries';
import type { Moderator } from './moderate-review';

export interface ManagementReply {
  reviewId: number;
  /** Up to 500 characters; empty takes the reply back. */
  text: string;
  moderator: Moderator;
}

/** The management's reply to a review, kept for staff (spec/reviews.md, Moderation). @throws 404 unknown review */
export async function respondToReview({ reviewId, text, moderator }: ManagementReply): Promise<void> {
  await transaction(async (tx) => {
    const review = await lockReview(tx, reviewId);
    if (!review) throw notFound();
    await tx.run(
      `update service_reviews set management_reply = $2, management_reply_at = case when $2 = '' then null else now() end, management_reply_by_id = $3, updated_at = now()
       where id = $1`,
      [reviewId, text, moderator.userId],
    );
    await audit(tx, {
      action: 'review_response_added',
      actorId: moderator.userId,
      ...(moderator.label ? { actorLabel: moderator.label } : {}),
      referenceType: 'review',
      referenceId: reviewId,
      ...(moderator.ip ? { ip: moderator.ip } : {}),
      extra: { empty: text === '' },
    });
  });
}

import type { Sql } from '../../../platform/db';
import { forbidden, notFound } from '../../../platform/http';
import { type ReviewRow, reviewOf } from '../queries';

/** The review, when it is about this user. @throws 404 unknown; 403 another provider's (staff too) */
export function requireReviewed(review: ReviewRow | undefined, userId: number): ReviewRow {
  if (!review) throw notFound();
  if (review.owner_id !== userId) throw forbidden();
  return review;
}

/** Lets only the reviewed provider's owner on. @throws as `requireReviewed` */
export const refuseStranger = async (sql: Sql, reviewId: number, userId: number): Promise<void> => {
  requireReviewed(await reviewOf(sql, reviewId), userId);
};

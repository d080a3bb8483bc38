import type { Tx } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { type Synced, syncUnified, type UnifiedSource } from '../../backoffice';
import { m } from '../messages';
import type { ModerationStatus } from '../rules';

/** The unified request `RV` of a review (spec/reviews.md, Notifications / events). */

interface Reviewed {
  request_id: number;
  provider_id: number;
  client_id: number;
  rating: number;
  comment: string;
  moderation_status: ModerationStatus;
}

export interface ReviewSync {
  actorId?: number | null;
  note?: string;
  /** The review is about to be deleted: its row ends, without its words. */
  removed?: boolean;
}

/** Brings it in step, in the transaction that changes the review. @returns null when there is no such review */
export async function syncReview(tx: Tx, reviewId: number, { actorId = null, note = '', removed = false }: ReviewSync = {}): Promise<Synced | null> {
  const review = await tx.one<Reviewed>('select request_id, provider_id, client_id, rating, comment, moderation_status from service_reviews where id = $1 for update', [reviewId]);
  if (!review) return null;
  const { request_id, provider_id, rating } = review;
  const plain = say(m.unifiedSummary({ request: request_id, rating }), DEFAULT_LOCALE);
  return syncUnified(tx, {
    type: 'reviews',
    sourceApp: 'reviews',
    sourceModel: 'Review',
    sourceId: reviewId,
    status: removed ? 'closed' : review.moderation_status,
    requesterId: review.client_id,
    summary: removed ? plain : review.comment || plain,
    metadata: { request_id, provider_id, rating, ...(removed ? { removed } : {}) },
    actorId,
    note,
  });
}

export const reviewSource: UnifiedSource = {
  name: 'reviews',
  ids: async (sql, after, limit) => (await sql.rows<{ id: number }>('select id from service_reviews where id > $1 order by id limit $2', [after, limit])).map(({ id }) => id),
  sync: (tx, id) => syncReview(tx, id),
};

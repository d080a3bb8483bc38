import type { Tx } from '../../../platform/db';

/** `rating_avg` (two decimals, half-up) and `rating_count` over the approved reviews; the profile is locked by the caller (spec/reviews.md, Aggregates). */
export async function recomputeRating(tx: Tx, providerId: number): Promise<void> {
  await tx.run(
    `update provider_profiles p set rating_count = a.count, rating_avg = a.average
     from (select count(*)::int as count, coalesce(round(avg(rating), 2), 0) as average from service_reviews where provider_id = $1 and moderation_status = 'approved') a
     where p.id = $1`,
    [providerId],
  );
}

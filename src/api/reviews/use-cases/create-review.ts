import { type Sql, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { forbidden, notFound, refused } from '../../../platform/http';
import type { CreateReview } from '../contract';
import { lockProvider, lockRequest, type RequestRow, requestOf } from '../queries';
import { CRITERIA, reviewProblem, roundedRating } from '../rules';
import { recomputeRating } from './recompute-rating';
import { syncReview } from './sync-review';

type AssignedRequest = RequestRow & { provider_id: number };

/**
 * Refuses whoever may not review the request now, in the contract's order.
 * @throws 404 unknown request; 403 not its owner; 400 status, provider, duplicate
 */
export const refuseUnreviewable = async (sql: Sql, requestId: number, userId: number): Promise<void> => {
  check(await requestOf(sql, requestId), userId);
};

function check(request: RequestRow | undefined, userId: number): AssignedRequest {
  if (!request) throw notFound();
  if (request.client_id !== userId) throw forbidden();
  const problem = reviewProblem(request);
  if (problem) throw refused(problem);
  return request as AssignedRequest;
}

/**
 * Writes the one review of a request and brings the provider's averages up to date (spec/reviews.md, POST `requests/{id}/review/`).
 * @returns its id
 * @throws as `refuseUnreviewable`, re-read under the lock: of two simultaneous posts one is refused
 */
export function createReview(requestId: number, userId: number, input: CreateReview): Promise<number> {
  return transaction(async (tx) => {
    const request = check(await lockRequest(tx, requestId), userId);
    await lockProvider(tx, request.provider_id);
    const rating = roundedRating(input);
    const reviewId = await insert(tx, request, input, rating);
    await recomputeRating(tx, request.provider_id);
    await syncReview(tx, reviewId, { actorId: userId });
    await emit(tx, 'reviews.created', { reviewId, requestId, providerId: request.provider_id, clientId: userId, rating });
    return reviewId;
  });
}

async function insert(tx: Tx, request: AssignedRequest, input: CreateReview, rating: number): Promise<number> {
  const row = (await tx.one<{ id: number }>(
    `insert into service_reviews (request_id, provider_id, client_id, ${CRITERIA.join(', ')}, rating, comment) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [request.id, request.provider_id, request.client_id, ...CRITERIA.map((name) => input[name]), rating, input.comment ?? ''],
  )) as { id: number };
  return row.id;
}

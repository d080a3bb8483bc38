import type { Message } from '../../platform/i18n';
import { divideHalfUp } from '../../platform/money';
import { m } from './messages';

/** Pure rules of reviews (spec/reviews.md). */

export const CRITERIA = ['response_speed', 'cost_value', 'quality', 'credibility', 'on_time'] as const;
export type Scores = Record<(typeof CRITERIA)[number], number>;

/** The nearest whole number to the mean of the five, halves up. */
export const roundedRating = (scores: Scores): number =>
  divideHalfUp(
    CRITERIA.reduce((sum, name) => sum + scores[name], 0),
    CRITERIA.length,
  );

/** What decides whether a request may be reviewed. */
export interface Reviewable {
  state: string;
  provider_id: number | null;
  /** More than 48 h past `expected_delivery_at`. */
  overdue: boolean;
  /** Status that the latest cancellation came from; null without one. */
  cancelled_from: string | null;
  reviewed: boolean;
}

function stateAllows({ state, overdue, cancelled_from }: Reviewable): boolean {
  switch (state) {
    case 'completed':
      return true;
    case 'in_progress':
      return overdue;
    case 'cancelled':
      return cancelled_from === 'in_progress';
    default:
      return false;
  }
}

/** Why the owner may not review the request now, or null: status, then provider, then duplicate. */
export function reviewProblem(request: Reviewable): Message | null {
  if (!stateAllows(request)) return m.notReviewable();
  if (request.provider_id === null) return m.noProvider();
  return request.reviewed ? m.alreadyReviewed() : null;
}

export const MODERATION_STATUSES = ['approved', 'rejected', 'hidden'] as const;
export type ModerationStatus = (typeof MODERATION_STATUSES)[number];

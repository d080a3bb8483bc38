import { type Reviewable, reviewProblem, roundedRating } from '../../../src/api/reviews/rules';

describe('the rating', () => {
  it.each([
    [[5, 5, 5, 5, 5], 5],
    [[1, 1, 1, 1, 1], 1],
    [[5, 5, 4, 4, 4], 4],
    [[5, 5, 5, 4, 4], 5],
    [[2, 2, 3, 3, 3], 3],
    [[2, 2, 2, 3, 3], 2],
  ])('of %j is %i', ([response_speed, cost_value, quality, credibility, on_time], rating) => {
    expect(roundedRating({ response_speed, cost_value, quality, credibility, on_time } as Parameters<typeof roundedRating>[0])).toBe(rating);
  });
});

describe('the first objection', () => {
  const fine: Reviewable = { state: 'completed', provider_id: 1, overdue: false, cancelled_from: null, reviewed: false };
  it.each([
    [{}, undefined],
    [{ state: 'sent', provider_id: null, reviewed: true }, 'reviews.notReviewable'],
    [{ provider_id: null, reviewed: true }, 'reviews.noProvider'],
    [{ reviewed: true }, 'reviews.alreadyReviewed'],
  ])('of %j is %s', (change, key) => {
    expect(reviewProblem({ ...fine, ...change })?.key).toBe(key);
  });
});

export { deskReview, deskReviewOfRequest, deskReviews } from './panel/desk';
export type { StaffReview, StaffReviewFilter } from './panel/queries';
export { VERDICTS } from './panel/reviews';
export { CRITERIA, MODERATION_STATUSES, type ModerationStatus } from './rules';
export { type Moderation, type Moderator, moderateReview } from './use-cases/moderate-review';
export { removeReview } from './use-cases/remove-review';
export { type ManagementReply, respondToReview } from './use-cases/respond-to-review';

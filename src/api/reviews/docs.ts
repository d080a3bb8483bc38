import { forbidden, notFound, type RoomDocs, refused } from '../../platform/http';
import * as contract from './contract';
import { m } from './messages';

/** What the API page says of reviews (spec/reviews.md). */

const owner = [forbidden()];

export const docs: RoomDocs = {
  schemas: { Reviews: contract },
  tags: { reviews: 'One review a request in five criteria, replies of providers, averages' },
  endpoints: {
    'POST /reviews/requests/:request_id/review/': {
      description:
        'By the owner of a completed request, once; also of one that is overdue by 48 hours while in progress, and of one that was cancelled in progress. The rating is the rounded mean of the five criteria. Checks in this order: request, owner, status, provider, duplicate, body.',
      refusals: [...owner, refused(m.notReviewable()), refused(m.noProvider()), refused(m.alreadyReviewed())],
      examples: { request: { response_speed: 5, cost_value: 4, quality: 5, credibility: 5, on_time: 4, comment: 'عمل متقن وفي وقته' } },
    },
    'GET /reviews/providers/:provider_id/reviews/': { description: 'Published ones, newest first; phones are masked. An unknown provider has an empty list.', refusals: [] },
    'GET /reviews/providers/:provider_id/rating/': { description: 'Over published reviews; the criteria are null without one.', refusals: [] },
    'POST /reviews/reviews/:review_id/provider-reply/': {
      description: 'By the reviewed provider, to a published review. Another text later counts as edited; the same text tells nobody.',
      refusals: [...owner, refused(m.notApproved())],
      examples: { request: { provider_reply: 'شكرًا لثقتكم' } },
    },
    'DELETE /reviews/reviews/:review_id/provider-reply/': { description: 'By the reviewed provider.', refusals: [...owner, notFound(), refused(m.noReply())] },
  },
};

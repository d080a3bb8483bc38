import { anyone, level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import reviews from '../controllers/reviews';
import { docs } from '../docs';

export default router(
  'reviews',
  [
    endpoint({
      method: 'POST',
      path: '/reviews/requests/:request_id/review/',
      summary: 'Review the provider of my request',
      access: level(2),
      params: contract.requestParams,
      body: contract.createReview,
      response: contract.created,
      status: 201,
      before: reviews.mayReview,
      handler: reviews.create,
    }),
    endpoint({
      method: 'GET',
      path: '/reviews/providers/:provider_id/reviews/',
      summary: 'Reviews of a provider',
      access: anyone,
      params: contract.providerParams,
      query: contract.pageQuery,
      response: contract.reviewList,
      handler: reviews.list,
    }),
    endpoint({
      method: 'GET',
      path: '/reviews/providers/:provider_id/rating/',
      summary: 'Averages of a provider',
      access: anyone,
      params: contract.providerParams,
      response: contract.summary,
      handler: reviews.summary,
    }),
  ],
  docs,
);

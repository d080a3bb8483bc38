import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import replies from '../controllers/replies';
import { docs } from '../docs';

const path = '/reviews/reviews/:review_id/provider-reply/';

export default router(
  'reviews',
  [
    endpoint({
      method: 'POST',
      path,
      summary: 'Reply to a review of mine, or edit the reply',
      access: level(3),
      params: contract.reviewParams,
      body: contract.writeReply,
      response: contract.reply,
      before: replies.mayReply,
      handler: replies.write,
    }),
    endpoint({
      method: 'DELETE',
      path,
      summary: 'Delete my reply to a review',
      access: level(3),
      params: contract.reviewParams,
      response: contract.created,
      before: replies.mayReply,
      handler: replies.remove,
    }),
  ],
  docs,
);

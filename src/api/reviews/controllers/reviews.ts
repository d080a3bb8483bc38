import type { z } from 'zod';
import type { Principal } from '../../../platform/auth';
import { db, readPage } from '../../../platform/db';
import { type Call, type CallBase, notFound, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { presentReview } from '../present';
import { publicReviews, summaryOf } from '../queries';
import { createReview, refuseUnreviewable } from '../use-cases/create-review';

type RequestParams = z.infer<typeof contract.requestParams>;
type ProviderParams = z.infer<typeof contract.providerParams>;

export default {
  async mayReview({ params, user }: CallBase<RequestParams, undefined> & { user: Principal }) {
    await refuseUnreviewable(db, params.request_id, user.id);
  },

  async create({ params, user, body }: UserCall<RequestParams, unknown, contract.CreateReview>) {
    return { ok: true, review_id: await createReview(params.request_id, user.id, body) };
  },

  async list({ params, query }: Call<ProviderParams, z.infer<typeof contract.pageQuery>>) {
    return (await publicReviews(db, params.provider_id, readPage(query))).map(presentReview);
  },

  async summary({ params }: Call<ProviderParams>): Promise<z.infer<typeof contract.summary>> {
    const summary = await summaryOf(db, params.provider_id);
    if (!summary) throw notFound();
    return summary;
  },
};

import type { z } from 'zod';
import type { Principal } from '../../../platform/auth';
import { db } from '../../../platform/db';
import type { CallBase, UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { presentReply } from '../present';
import { deleteReply } from '../use-cases/delete-reply';
import { refuseStranger } from '../use-cases/own-review';
import { writeReply } from '../use-cases/write-reply';

type ReviewParams = z.infer<typeof contract.reviewParams>;

export default {
  async mayReply({ params, user }: CallBase<ReviewParams, undefined> & { user: Principal }) {
    await refuseStranger(db, params.review_id, user.id);
  },

  async write({ params, user, body }: UserCall<ReviewParams, unknown, z.infer<typeof contract.writeReply>>) {
    return presentReply(params.review_id, await writeReply(params.review_id, user.id, body.provider_reply));
  },

  async remove({ params, user }: UserCall<ReviewParams>) {
    await deleteReply(params.review_id, user.id);
    return { ok: true, review_id: params.review_id };
  },
};

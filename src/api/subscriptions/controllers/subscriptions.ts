import type { z } from 'zod';
import { Reply, type UserCall } from '../../../platform/http';
import { readIdempotencyKey } from '../../../platform/idempotency';
import type * as contract from '../contract';
import { planList } from '../plan-list';
import { mySubscriptions, showSubscription } from '../use-cases/my-subscriptions';
import { subscribe } from '../use-cases/subscribe';

export default {
  plans: ({ locale }: UserCall) => planList(locale),

  mine: ({ user, locale }: UserCall) => mySubscriptions(user.id, locale),

  async subscribe({ user, params, locale, header }: UserCall<z.infer<typeof contract.byPlan>>) {
    const idempotencyKey = readIdempotencyKey(header('idempotency-key'));
    const { id, created } = await subscribe({ userId: user.id, planId: params.plan_id, actorId: user.id, idempotencyKey });
    return new Reply(created ? 201 : 200, await showSubscription(id, locale));
  },
};

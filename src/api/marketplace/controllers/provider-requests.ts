import type { z } from 'zod';
import type { Principal } from '../../../platform/auth';
import { created, type UserCall } from '../../../platform/http';
import { type OwnProvider, providerOf } from '../../providers';
import type * as contract from '../contract';
import { acceptRequest } from '../use-cases/accept-request';
import { acceptUrgent } from '../use-cases/accept-urgent';
import { completeRequest } from '../use-cases/complete-request';
import { openRequests, partyRequests } from '../use-cases/list-requests';
import { makeOffer } from '../use-cases/make-offer';
import { rejectRequest } from '../use-cases/reject-request';
import { startRequest } from '../use-cases/start-request';
import { updateProgress } from '../use-cases/update-progress';
import { viewAsProvider } from '../use-cases/view-request';

type Id = z.infer<typeof contract.byId>;

/** The caller's profile: `providerOnly` has let in nobody without one. */
const own = async (user: Principal): Promise<OwnProvider> => (await providerOf(user)) as OwnProvider;

export default {
  urgent: async ({ user, locale }: UserCall) => openRequests('urgent', await own(user), locale),
  competitive: async ({ user, locale }: UserCall) => openRequests('competitive', await own(user), locale),

  async list({ user, query, locale }: UserCall<unknown, z.infer<typeof contract.providerListQuery>>) {
    return partyRequests('provider_id', (await own(user)).id, query, locale);
  },

  async show({ params, user, locale, origin }: UserCall<Id>) {
    return viewAsProvider({ requestId: params.id, userId: user.id, isStaff: user.isStaff, provider: await own(user), locale, origin });
  },

  async accept({ params, user }: UserCall<Id>) {
    await acceptRequest(params.id, await own(user));
    return { ok: true, request_id: params.id, status: 'accepted' };
  },

  async reject({ params, user, body }: UserCall<Id, unknown, z.infer<typeof contract.reject>>) {
    await rejectRequest({ requestId: params.id, provider: await own(user), note: body.note, cancelReason: body.cancel_reason, canceledAt: body.canceled_at });
    return { ok: true, request_id: params.id, status: 'cancelled' };
  },

  async acceptUrgent({ user, body }: UserCall<unknown, unknown, z.infer<typeof contract.urgentAccept>>) {
    const provider = await own(user);
    await acceptUrgent(body.request_id, provider);
    return { ok: true, request_id: body.request_id, status: 'accepted', provider: provider.display_name };
  },

  async offer({ params, user, body }: UserCall<Id, unknown, z.infer<typeof contract.createOffer>>) {
    const provider = await own(user);
    const offerId = await makeOffer({ requestId: params.id, provider, priceMinor: body.price, durationDays: body.duration_days, note: body.note ?? '' });
    return created({ ok: true, offer_id: offerId });
  },

  async start({ params, user, body }: UserCall<Id, unknown, contract.ExecutionInputs>) {
    await startRequest(params.id, await own(user), body);
    return { ok: true, request_id: params.id, status: 'in_progress' };
  },

  async progress({ params, user, body }: UserCall<Id, unknown, contract.ExecutionInputs>) {
    await updateProgress(params.id, await own(user), body);
    return { ok: true, request_id: params.id, status: 'in_progress' };
  },

  async complete({ params, user, body }: UserCall<Id, unknown, z.infer<typeof contract.complete>>) {
    const { note, delivered_at: deliveredAt, actual_service_amount: actualAmount } = body;
    await completeRequest({ requestId: params.id, provider: await own(user), note, deliveredAt, actualAmount });
    return { ok: true, request_id: params.id, status: 'completed' };
  },
};

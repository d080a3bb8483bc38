import type { z } from 'zod';
import { db } from '../../../platform/db';
import { created, notFound, type UserCall } from '../../../platform/http';
import { readIdempotencyKey } from '../../../platform/idempotency';
import { uploadLimitMb } from '../../../platform/uploads';
import { providerOf } from '../../providers';
import type * as contract from '../contract';
import { presentOffer } from '../present';
import { findRequest, offersOf } from '../queries';
import { acceptOffer, requireOwnOffer } from '../use-cases/accept-offer';
import { prepareParts } from '../use-cases/attach-files';
import { cancelRequest } from '../use-cases/cancel-request';
import { createRequest } from '../use-cases/create-request';
import { decideInputs } from '../use-cases/decide-inputs';
import { editRequest } from '../use-cases/edit-request';
import { partyRequests } from '../use-cases/list-requests';
import { reopenRequest } from '../use-cases/reopen-request';
import { viewAsClient } from '../use-cases/view-request';

type Id = z.infer<typeof contract.byId>;

const viewOf = async ({ params, user, locale, origin }: Pick<UserCall<Id>, 'params' | 'user' | 'locale' | 'origin'>) => ({
  requestId: params.id,
  userId: user.id,
  isStaff: user.isStaff,
  provider: await providerOf(user),
  locale,
  origin,
});

export default {
  async create({ user, body, files, header }: UserCall<unknown, unknown, contract.CreateRequest>) {
    const idempotencyKey = readIdempotencyKey(header('idempotency-key'));
    const parts = await prepareParts(files, await uploadLimitMb(user.id));
    return created(await createRequest({ userId: user.id, input: body, parts, idempotencyKey }));
  },

  list: ({ user, query, locale }: UserCall<unknown, z.infer<typeof contract.listQuery>>) => partyRequests('client_id', user.id, query, locale),

  show: async (call: UserCall<Id>) => viewAsClient(await viewOf(call)),

  async edit(call: UserCall<Id, unknown, z.infer<typeof contract.editRequest>>) {
    await editRequest({ requestId: call.params.id, userId: call.user.id, ...call.body });
    return viewAsClient(await viewOf(call));
  },

  async cancel({ params, user, body }: UserCall<Id, unknown, z.infer<typeof contract.withNote>>) {
    await cancelRequest(params.id, user.id, body.note ?? '');
    return { ok: true, request_id: params.id, status: 'cancelled' };
  },

  async reopen({ params, user }: UserCall<Id>) {
    const status = await reopenRequest(params.id, { userId: user.id, isStaff: user.isStaff });
    return { ok: true, request_id: params.id, status };
  },

  async decide({ params, user, body }: UserCall<Id, unknown, z.infer<typeof contract.decideInputs>>) {
    await decideInputs({ requestId: params.id, viewer: { userId: user.id, isStaff: user.isStaff }, approved: body.approved, note: body.note ?? '' });
    return { ok: true, request_id: params.id, approved: body.approved };
  },

  async offers({ params, user }: UserCall<Id>) {
    const request = await findRequest(db, params.id);
    if (!request) throw notFound();
    return request.client_id === user.id ? (await offersOf(db, params.id)).map(presentOffer) : [];
  },

  async acceptOffer({ params, user }: UserCall<Id>) {
    const requestId = await requireOwnOffer(params.id, user.id);
    await acceptOffer(params.id, requestId, user.id);
    return { ok: true, request_id: requestId };
  },
};

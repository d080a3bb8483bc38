import { created, type UserCall } from '../../../platform/http';
import { readIdempotencyKey } from '../../../platform/idempotency';
import type * as contract from '../contract';
import { presentAsset } from '../present';
import { addAsset } from '../use-cases/add-asset';
import { createRequest } from '../use-cases/create-request';
import { myRequests, showRequest } from '../use-cases/view-requests';

export default {
  async create({ user, body, header }: UserCall<unknown, unknown, contract.CreateRequest>) {
    return created(await createRequest({ userId: user.id, input: body, idempotencyKey: readIdempotencyKey(header('idempotency-key')) }));
  },

  mine: ({ user, origin }: UserCall) => myRequests(user.id, origin),

  show: ({ params, origin }: UserCall<contract.ById>) => showRequest(params.id, origin),

  async addAsset({ params, user, body, files, origin }: UserCall<contract.ById, unknown, contract.AddAsset>) {
    return created(presentAsset(origin, await addAsset({ requestId: params.id, userId: user.id, input: body, files })));
  },
};

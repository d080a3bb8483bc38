import type { z } from 'zod';
import { created, type UserCall } from '../../../platform/http';
import { readIdempotencyKey } from '../../../platform/idempotency';
import type * as contract from '../contract';
import { presentAttachment, presentDocument } from '../present';
import { addAttachment } from '../use-cases/add-attachment';
import { addDocument } from '../use-cases/add-document';
import { createRequest } from '../use-cases/create-request';
import { myRequests, showRequest } from '../use-cases/view-requests';

export default {
  async create({ user, body, header }: UserCall<unknown, unknown, contract.CreateRequest>) {
    return created(await createRequest({ userId: user.id, input: body, idempotencyKey: readIdempotencyKey(header('idempotency-key')) }));
  },

  mine: ({ user, origin }: UserCall) => myRequests(user.id, origin),

  show: ({ params, origin }: UserCall<contract.ById>) => showRequest(params.id, origin),

  async addDocument({ params, user, body, files, origin }: UserCall<contract.ById, unknown, contract.AddDocument>) {
    return created(presentDocument(origin, await addDocument({ requestId: params.id, userId: user.id, input: body, files })));
  },

  async addAttachment({ params, user, files, origin }: UserCall<z.infer<typeof contract.byItem>>) {
    return created(presentAttachment(origin, await addAttachment({ requestId: params.id, requirementId: params.req_id, userId: user.id, files })));
  },
};

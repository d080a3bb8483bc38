import type { z } from 'zod';
import type { UserCall } from '../../../platform/http';
import { requireAccess } from '../../backoffice';
import type * as contract from '../contract';
import { assignRequest } from '../use-cases/assign-request';
import { quoteRequest } from '../use-cases/quote-request';
import { rejectRequest } from '../use-cases/reject-request';
import type { StaffAct } from '../use-cases/staff';
import { listForStaff, showToStaff } from '../use-cases/view-requests';

type Id = contract.ById;

const actOf = async ({ params, user, ip }: Pick<UserCall<Id>, 'params' | 'user' | 'ip'>): Promise<StaffAct> => ({
  requestId: params.id,
  access: await requireAccess(user.id, 'promo', 'write'),
  ip,
});

export default {
  async list({ user, query, origin }: UserCall<unknown, contract.ListQuery>) {
    return listForStaff(await requireAccess(user.id, 'promo', 'read'), query, origin);
  },

  async assign(call: UserCall<Id, unknown, z.infer<typeof contract.assign>>) {
    await assignRequest({ ...(await actOf(call)), assignedTo: call.body.assigned_to ?? null });
    return showToStaff(call.params.id, call.origin);
  },

  async quote(call: UserCall<Id, unknown, z.infer<typeof contract.quote>>) {
    await quoteRequest({ ...(await actOf(call)), note: call.body.quote_note ?? '' });
    return showToStaff(call.params.id, call.origin);
  },

  async reject(call: UserCall<Id, unknown, z.infer<typeof contract.reject>>) {
    await rejectRequest({ ...(await actOf(call)), reason: call.body.reject_reason });
    return showToStaff(call.params.id, call.origin);
  },
};

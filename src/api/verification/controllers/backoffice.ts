import type { z } from 'zod';
import type { UserCall } from '../../../platform/http';
import { requireAccess } from '../../backoffice';
import type * as contract from '../contract';
import { assignRequest } from '../use-cases/assign-request';
import { type DecisionAct, decideDocument, decideRequirement } from '../use-cases/decide';
import { finalizeRequest } from '../use-cases/finalize-request';
import type { StaffActor } from '../use-cases/staff';
import { listForStaff, showToStaff } from '../use-cases/view-requests';

type Id = contract.ById;

const actorOf = async ({ user, ip }: Pick<UserCall, 'user' | 'ip'>): Promise<StaffActor> => ({ access: await requireAccess(user.id, 'verify', 'write'), ip });

const decisionOf = async (call: UserCall<unknown, unknown, contract.Decision>, id: number): Promise<DecisionAct> => ({
  ...(await actorOf(call)),
  id,
  approved: call.body.is_approved,
  note: call.body.decision_note ?? '',
});

export default {
  async list({ user, query, origin }: UserCall<unknown, contract.ListQuery>) {
    return listForStaff(await requireAccess(user.id, 'verify', 'read'), query, origin);
  },

  async assign(call: UserCall<Id, unknown, z.infer<typeof contract.assign>>) {
    await assignRequest({ ...(await actorOf(call)), requestId: call.params.id, assignedTo: call.body.assigned_to ?? null });
    return showToStaff(call.params.id, call.origin);
  },

  async decideDocument(call: UserCall<z.infer<typeof contract.byDocument>, unknown, contract.Decision>) {
    await decideDocument(await decisionOf(call, call.params.doc_id));
    return { ok: true };
  },

  async decideRequirement(call: UserCall<z.infer<typeof contract.byRequirement>, unknown, contract.Decision>) {
    await decideRequirement(await decisionOf(call, call.params.req_id));
    return { ok: true };
  },

  async finalize(call: UserCall<Id>) {
    await finalizeRequest({ ...(await actorOf(call)), requestId: call.params.id });
    return showToStaff(call.params.id, call.origin);
  },
};

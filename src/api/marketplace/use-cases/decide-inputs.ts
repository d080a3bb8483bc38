import { transaction } from '../../../platform/db';
import { m } from '../messages';
import { actorsOf, factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest } from './change-request';

export interface DecideInputs {
  requestId: number;
  viewer: { userId: number; isStaff: boolean };
  approved: boolean;
  note: string;
}

/** Row 11: the owner (or staff) approves or refuses the execution inputs; the status stays. @throws 400 without inputs or when decided */
export async function decideInputs({ requestId, viewer, approved, note }: DecideInputs): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    const transition = allowedTransition('decide_inputs', factsOf(row), actorsOf(row, { ...viewer, providerId: null }));
    await applyChange(tx, {
      row,
      transition,
      actor: { id: viewer.userId, side: row.client_id === viewer.userId ? 'client' : 'staff' },
      note,
      fixedNote: approved ? m.logApproved() : m.logDisapproved(),
      set: { provider_inputs_approved: approved, provider_inputs_decided_at: new Date(), provider_inputs_decision_note: note },
    });
  });
}

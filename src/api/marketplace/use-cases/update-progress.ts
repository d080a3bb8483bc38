import { transaction } from '../../../platform/db';
import type { OwnProvider } from '../../providers';
import type { ExecutionInputs } from '../contract';
import { m } from '../messages';
import { actorsOf, factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest, requireAssigned } from './change-request';
import { checkProgress, inputColumns, UNDECIDED } from './execution-inputs';

/** Row 10: the provider reports; a changed amount needs a new decision. @throws 403 not his, 400 fields or state */
export async function updateProgress(requestId: number, provider: OwnProvider, input: ExecutionInputs): Promise<void> {
  checkProgress(input);
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    requireAssigned(row, provider.id);
    const transition = allowedTransition('progress_update', factsOf(row), actorsOf(row, { userId: provider.user_id, isStaff: false, providerId: provider.id }));
    const amountsChanged =
      input.estimated_service_amount !== undefined &&
      (input.estimated_service_amount !== row.estimated_service_amount_minor || input.received_amount !== row.received_amount_minor);
    await applyChange(tx, {
      row,
      transition,
      actor: { id: provider.user_id, side: 'provider' },
      note: input.note,
      fixedNote: m.logProgress(),
      set: { ...inputColumns(input), ...(amountsChanged ? UNDECIDED : {}) },
    });
  });
}

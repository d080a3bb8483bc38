import { transaction } from '../../../platform/db';
import { m } from '../messages';
import { actorsOf, factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest, rejectOffers, requireOwner } from './change-request';

/** Row 13: the owner calls the request off before execution. @throws 400 in any other state */
export async function cancelRequest(requestId: number, userId: number, note: string): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    requireOwner(row, userId);
    const transition = allowedTransition('cancel', factsOf(row), actorsOf(row, { userId, isStaff: false, providerId: null }));
    await rejectOffers(tx, requestId);
    await applyChange(tx, { row, transition, actor: { id: userId, side: 'client' }, note, fixedNote: m.logCancel(), set: { canceled_at: new Date(), cancel_reason: note } });
  });
}

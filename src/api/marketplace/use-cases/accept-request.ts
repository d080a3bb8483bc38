import { transaction } from '../../../platform/db';
import type { OwnProvider } from '../../providers';
import { m } from '../messages';
import { actorsOf, factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest, requireAssigned } from './change-request';

/** Row 7: the named provider accepts. @throws 403 not his, 400 competitive or in another state */
export async function acceptRequest(requestId: number, provider: OwnProvider): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    requireAssigned(row, provider.id);
    const transition = allowedTransition('accept', factsOf(row), actorsOf(row, { userId: provider.user_id, isStaff: false, providerId: provider.id }));
    await applyChange(tx, { row, transition, actor: { id: provider.user_id, side: 'provider' }, fixedNote: m.logAccept() });
  });
}

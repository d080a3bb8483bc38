import { transaction } from '../../../platform/db';
import type { OwnProvider } from '../../providers';
import { m } from '../messages';
import { actorsOf, factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest, requireAssigned } from './change-request';

export interface CompleteRequest {
  requestId: number;
  provider: OwnProvider;
  note?: string | undefined;
  deliveredAt?: Date | undefined;
  /** Minor units. */
  actualAmount?: number | undefined;
}

/** Row 12: the work is done. @throws 403 not his, 400 in any other state */
export async function completeRequest({ requestId, provider, note, deliveredAt, actualAmount }: CompleteRequest): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    requireAssigned(row, provider.id);
    const transition = allowedTransition('complete', factsOf(row), actorsOf(row, { userId: provider.user_id, isStaff: false, providerId: provider.id }));
    await applyChange(tx, {
      row,
      transition,
      actor: { id: provider.user_id, side: 'provider' },
      note,
      fixedNote: m.logComplete(),
      set: { delivered_at: deliveredAt ?? new Date(), ...(actualAmount === undefined ? {} : { actual_service_amount_minor: actualAmount }) },
    });
  });
}

import { transaction } from '../../../platform/db';
import type { OwnProvider } from '../../providers';
import { m } from '../messages';
import { actorsOf, factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest, rejectOffers, requireAssigned } from './change-request';

export interface RejectRequest {
  requestId: number;
  provider: OwnProvider;
  note?: string | undefined;
  cancelReason?: string | undefined;
  /** A future time is stored as now. */
  canceledAt?: Date | undefined;
}

/** Rows 14 and 15: the provider declines, or gives up with a reason. @throws 403 not his, 400 state, competitive, or no reason */
export async function rejectRequest({ requestId, provider, note, cancelReason, canceledAt }: RejectRequest): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    requireAssigned(row, provider.id);
    const actors = actorsOf(row, { userId: provider.user_id, isStaff: false, providerId: provider.id });
    const transition = allowedTransition('reject', factsOf(row, { withReason: Boolean(cancelReason) }), actors);
    const reason = cancelReason || note || '';
    const now = new Date();
    await rejectOffers(tx, requestId);
    await applyChange(tx, {
      row,
      transition,
      actor: { id: provider.user_id, side: 'provider' },
      note: note || reason,
      fixedNote: m.logReject(),
      set: { canceled_at: canceledAt && canceledAt < now ? canceledAt : now, cancel_reason: reason },
    });
  });
}

import { env } from '../../../../config/env';
import { type SqlValue, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { m } from '../messages';
import type { RequestState } from '../process';
import { actorsOf, factsOf } from '../rules';
import type { Actor } from './change-request';
import { allowedTransition, applyChange, lockedRequest } from './change-request';

const CLEARED: Record<string, SqlValue> = {
  provider_id: null,
  canceled_at: null,
  cancel_reason: '',
  estimated_service_amount_minor: null,
  received_amount_minor: null,
  actual_service_amount_minor: null,
  expected_delivery_at: null,
  delivered_at: null,
  provider_inputs_approved: null,
  provider_inputs_decided_at: null,
  provider_inputs_decision_note: '',
};

/**
 * Row 17: a cancelled or expired request starts over, without provider, inputs and offers; urgent and competitive ones are published
 * anew. A panel account without a user has `userId` null. @returns the state: `new` for a normal request, else `sent`
 */
export function reopenRequest(requestId: number, viewer: { userId: number | null; isStaff: boolean }): Promise<RequestState> {
  return transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    const transition = allowedTransition('reopen', factsOf(row), actorsOf(row, { ...viewer, providerId: null }));
    const actor: Actor = { id: viewer.userId, side: row.client_id === viewer.userId ? 'client' : 'staff' };
    const set: Record<string, SqlValue> = { ...CLEARED };
    if (row.deadline_passed) set['quote_deadline'] = null;
    if (row.request_type === 'urgent') set['expires_at'] = new Date(Date.now() + env().URGENT_REQUEST_EXPIRY_MINUTES * 60_000);
    await tx.run(`update offers set state = 'rejected', rejected_by_reopen = true, updated_at = localtimestamp where request_id = $1`, [requestId]);
    await applyChange(tx, { row, transition, actor, fixedNote: m.logReopen(), set, formerProviderId: row.provider_id });
    if (row.request_type !== 'normal') await emit(tx, 'marketplace.request_published', { requestId, type: row.request_type, clientId: row.client_id, providerId: null });
    return transition.to;
  });
}

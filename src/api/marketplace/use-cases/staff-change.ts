import { env } from '../../../../config/env';
import { audit } from '../../../platform/audit';
import { type SqlValue, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { invalid } from '../../../platform/http';
import type { Message } from '../../../platform/i18n';
import { visibleProvider } from '../../providers';
import { m } from '../messages';
import type { RequestState } from '../process';
import type { RequestRow } from '../queries';
import { factsOf } from '../rules';
import { selectOffer } from './accept-offer';
import { allowedTransition, applyChange, lockedRequest, type RequestTransition, rejectOffers } from './change-request';
import { currentRequest } from './expire-due-requests';

/** Rows 19-22: what staff may do with a request, from the panel or a dashboard. */

export type StaffAction = 'send' | 'assign' | 'staff_start' | 'staff_complete' | 'staff_cancel';

const AUDIT: Record<StaffAction, string> = {
  send: 'request_sent',
  assign: 'request_accepted',
  staff_start: 'request_started',
  staff_complete: 'request_completed',
  staff_cancel: 'request_cancelled',
};
const NOTES: Record<StaffAction, () => Message> = { send: m.logSend, assign: m.logAssign, staff_start: m.logStart, staff_complete: m.logComplete, staff_cancel: m.logCancel };
const TARGETS: Partial<Record<RequestState, StaffAction>> = {
  sent: 'send',
  accepted: 'assign',
  in_progress: 'staff_start',
  completed: 'staff_complete',
  cancelled: 'staff_cancel',
};

/** The staff action that leads to a state; undefined when none does. */
export const staffActionTo = (state: RequestState): StaffAction | undefined => TARGETS[state];

export interface StaffChange {
  requestId: number;
  action: StaffAction;
  /** Required for `assign`. */
  providerId?: number | null;
  note?: string;
  /** The linked user, or null for a panel account without one. */
  actorId: number | null;
  actorLabel: string;
  ip?: string;
  userAgent?: string;
}

/** Does a staff action through the process. @throws 400 with the reason, 404 */
export async function staffChange(change: StaffChange): Promise<void> {
  const { requestId, action, providerId, note = '', actorId } = change;
  await currentRequest(requestId);
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    const transition = allowedTransition(action, factsOf(row), ['staff']);
    const set = await columnsOf(tx, action, row, providerId ?? null, note);
    const chosen = action === 'assign' ? (providerId as number) : row.provider_id;
    const passedOver = row.provider_id !== null && row.provider_id !== chosen ? row.provider_id : null;
    await applyChange(tx, { row, transition, actor: { id: actorId, side: 'staff' }, note, fixedNote: NOTES[action](), set, formerProviderId: passedOver });
    await announce(tx, action, row, chosen, passedOver);
    await record(tx, row, transition, change);
  });
}

async function columnsOf(tx: Tx, action: StaffAction, row: RequestRow, providerId: number | null, note: string): Promise<Record<string, SqlValue>> {
  switch (action) {
    case 'send':
      return row.request_type === 'urgent' ? { expires_at: new Date(Date.now() + env().URGENT_REQUEST_EXPIRY_MINUTES * 60_000) } : {};
    case 'assign':
      return { provider_id: await assignable(tx, row, providerId) };
    case 'staff_start':
      return {};
    case 'staff_complete':
      return { delivered_at: new Date() };
    case 'staff_cancel':
      await rejectOffers(tx, row.id);
      return { canceled_at: new Date(), cancel_reason: note };
  }
}

async function assignable(tx: Tx, row: RequestRow, providerId: number | null): Promise<number> {
  if (providerId === null) throw invalid({ provider: m.providerNeeded() });
  const provider = await visibleProvider(tx, providerId);
  if (!provider) throw invalid({ provider: m.providerUnknown() });
  if (provider.user_id === row.client_id) throw invalid({ provider: m.providerMine() });
  await selectOffer(tx, row, providerId);
  return providerId;
}

async function announce(tx: Tx, action: StaffAction, row: RequestRow, chosen: number | null, passedOver: number | null): Promise<void> {
  if (action === 'send') await emit(tx, 'marketplace.request_published', { requestId: row.id, type: row.request_type, clientId: row.client_id, providerId: row.provider_id });
  if (action === 'assign' && chosen !== null)
    await emit(tx, 'marketplace.request_assigned', { requestId: row.id, providerId: chosen, clientId: row.client_id, formerProviderId: passedOver });
}

const record = (tx: Tx, row: RequestRow, transition: RequestTransition, { action, actorId, actorLabel, note = '', ip, userAgent }: StaffChange): Promise<void> =>
  audit(tx, {
    action: AUDIT[action],
    actorId,
    actorLabel,
    referenceType: 'marketplace.service_request',
    referenceId: row.id,
    referenceLabel: row.title,
    reason: note,
    ...(ip ? { ip } : {}),
    ...(userAgent ? { userAgent } : {}),
    extra: { before: { status: row.state }, after: { status: transition.to } },
  });

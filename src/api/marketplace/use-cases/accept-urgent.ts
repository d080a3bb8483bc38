import { type Tx, transaction } from '../../../platform/db';
import { conflict, forbidden, notFound, refused } from '../../../platform/http';
import type { OwnProvider } from '../../providers';
import { m } from '../messages';
import type { RequestRow } from '../queries';
import { factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest } from './change-request';
import { currentRequest } from './expire-due-requests';
import { requireMatch } from './matching';

/**
 * Row 8: the first matching provider takes an open urgent request; of many at once exactly one does, the others get 409. The order of
 * the checks is that of spec/marketplace.md, "Order of checks: urgent accept".
 */
export async function acceptUrgent(requestId: number, provider: OwnProvider): Promise<void> {
  // Row 16 first, in a transaction of its own: a refusal must not undo the expiry.
  if (!(await currentRequest(requestId))) throw notFound();
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    await requireMayTake(tx, provider, row);
    const transition = allowedTransition('urgent_accept', factsOf(row), ['matching_provider']);
    await applyChange(tx, { row, transition, actor: { id: provider.user_id, side: 'provider' }, fixedNote: m.logUrgentAccept(), set: { provider_id: provider.id } });
  });
}

async function requireMayTake(tx: Tx, provider: OwnProvider, row: RequestRow): Promise<void> {
  if (row.request_type !== 'urgent') throw refused(m.notUrgent());
  if (row.client_id === provider.user_id) throw forbidden(m.ownRequest());
  if (row.provider_id !== null) throw conflict(m.alreadyTaken());
  if (row.due || row.state === 'expired') throw refused(m.expired());
  if (row.state !== 'new' && row.state !== 'sent') throw refused(m.wrongState());
  if (!provider.accepts_urgent) throw forbidden(m.refusesUrgent());
  await requireMatch(tx, provider, row);
}

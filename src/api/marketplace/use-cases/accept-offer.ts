import { db, type Sql, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { notFound, refused } from '../../../platform/http';
import { visibleProvider } from '../../providers';
import { m } from '../messages';
import { findRequest, type RequestRow } from '../queries';
import { actorsOf, factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest, requireOwner } from './change-request';

interface Offer {
  request_id: number;
  provider_id: number;
  state: string;
}

const findOffer = (sql: Sql, id: number): Promise<Offer | undefined> => sql.one<Offer>('select request_id, provider_id, state from offers where id = $1', [id]);

/** The request of an offer, if the caller owns it. @throws 404 unknown offer, 403 another's request */
export async function requireOwnOffer(offerId: number, userId: number): Promise<number> {
  const offer = await findOffer(db, offerId);
  const row = offer && (await findRequest(db, offer.request_id));
  if (!row) throw notFound();
  requireOwner(row, userId);
  return row.id;
}

/**
 * Row 6: the owner chooses a pending offer; its provider is assigned, all other offers are rejected. Of two choices at once one wins, the
 * other gets 400.
 */
export async function acceptOffer(offerId: number, requestId: number, userId: number): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    requireOwner(row, userId);
    // Read under the request's lock: nobody else can choose or replace it now.
    const offer = await findOffer(tx, offerId);
    if (!offer) throw notFound();
    const transition = allowedTransition('accept_offer', factsOf(row), actorsOf(row, { userId, isStaff: false, providerId: null }));
    if (offer.state !== 'pending' || !(await visibleProvider(tx, offer.provider_id))) throw refused(m.offerNotPending());
    await selectOffer(tx, row, offer.provider_id);
    await applyChange(tx, { row, transition, actor: { id: userId, side: 'client' }, fixedNote: m.logAcceptOffer(), set: { provider_id: offer.provider_id }, silent: true });
    await emit(tx, 'marketplace.offer_selected', { requestId, offerId, providerId: offer.provider_id, clientId: userId });
  });
}

/** One provider's offer becomes `selected`, every other one `rejected`. */
export async function selectOffer(tx: Tx, row: RequestRow, providerId: number): Promise<void> {
  await tx.run(`update offers set state = 'rejected', updated_at = localtimestamp where request_id = $1 and provider_id <> $2 and state <> 'rejected'`, [row.id, providerId]);
  await tx.run(`update offers set state = 'selected', rejected_by_reopen = false, updated_at = localtimestamp where request_id = $1 and provider_id = $2`, [row.id, providerId]);
}

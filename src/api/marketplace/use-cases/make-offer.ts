import { isUniqueViolation, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { conflict } from '../../../platform/http';
import type { OwnProvider } from '../../providers';
import { m } from '../messages';
import { lockedRequest } from './change-request';
import { requireMayOffer } from './matching';

export interface MakeOffer {
  requestId: number;
  provider: OwnProvider;
  priceMinor: number;
  durationDays: number;
  note: string;
}

/**
 * Row 5: one offer a provider; one that a reopen rejected is replaced under its id. @returns the offer's id
 * @throws 409 when there is one already; 400 and 403 as `requireMayOffer`
 */
export function makeOffer(input: MakeOffer): Promise<number> {
  return transaction(async (tx) => {
    const row = await lockedRequest(tx, input.requestId);
    await requireMayOffer(tx, input.provider, row);
    const offerId = await insertOrReplace(tx, input);
    await emit(tx, 'marketplace.offer_created', {
      requestId: row.id,
      offerId,
      providerId: input.provider.id,
      clientId: row.client_id,
      priceMinor: input.priceMinor,
      durationDays: input.durationDays,
    });
    return offerId;
  }).catch((error: unknown) => {
    throw isUniqueViolation(error, 'offers_pair') ? conflict(m.offerExists()) : error;
  });
}

async function insertOrReplace(tx: Tx, { requestId, provider, priceMinor, durationDays, note }: MakeOffer): Promise<number> {
  const row = await tx.one<{ id: number }>(
    `insert into offers (request_id, provider_id, price_minor, duration_days, note) values ($1, $2, $3, $4, $5)
     on conflict (request_id, provider_id) do update set price_minor = excluded.price_minor, duration_days = excluded.duration_days, note = excluded.note,
       state = 'pending', rejected_by_reopen = false, created_at = localtimestamp, updated_at = localtimestamp
       where offers.state = 'rejected' and offers.rejected_by_reopen
     returning id`,
    [requestId, provider.id, priceMinor, durationDays, note],
  );
  if (!row) throw conflict(m.offerExists());
  return row.id;
}

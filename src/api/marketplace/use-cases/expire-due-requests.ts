import { db, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { m } from '../messages';
import { findRequest, type RequestRow } from '../queries';

const BATCH = 200;

interface Expired {
  id: number;
  client_id: number;
  provider_id: number | null;
  from_state: 'new' | 'sent';
}

/**
 * Row 16: urgent requests past their time become `expired`; safe on many instances at once (SKIP LOCKED).
 * @param ids only these, when given
 * @returns how many did
 */
export function expireDueRequests(ids?: readonly number[]): Promise<number> {
  const reason = say(m.logExpire(), DEFAULT_LOCALE);
  return transaction(async (tx) => {
    const rows = await tx.rows<Expired>(
      `with due as (select id, state from service_requests where state in ('new', 'sent') and expires_at <= localtimestamp
           and ($1::int[] is null or id = any($1)) order by expires_at limit ${BATCH} for no key update skip locked),
         gone as (update service_requests r set state = 'expired', canceled_at = r.expires_at, cancel_reason = $2, updated_at = localtimestamp
           from due where r.id = due.id returning r.id, r.client_id, r.provider_id, due.state as from_state),
         logged as (insert into request_status_logs (request_id, from_status, to_status, note) select id, from_state, 'expired', $2 from gone)
       select * from gone`,
      [ids ? [...ids] : null, reason],
    );
    for (const row of rows)
      await emit(tx, 'marketplace.request_changed', {
        requestId: row.id,
        action: 'expire',
        from: row.from_state,
        to: 'expired',
        note: reason,
        fixedNote: m.logExpire(),
        actorId: null,
        actorSide: 'system',
        clientId: row.client_id,
        providerId: row.provider_id,
        formerProviderId: null,
      });
    return rows.length;
  });
}

/** Empties the queue of due requests, batch by batch. */
export async function expireAllDue(): Promise<void> {
  while ((await expireDueRequests()) === BATCH);
}

/** A request with the time rule applied first: never seen as waiting when it is due. */
export async function currentRequest(id: number): Promise<RequestRow | undefined> {
  const row = await findRequest(db, id);
  if (!row?.due) return row;
  await expireDueRequests([id]);
  return findRequest(db, id);
}

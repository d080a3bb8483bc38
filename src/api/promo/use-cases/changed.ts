import type { Tx } from '../../../platform/db';
import { type Synced, syncUnified } from '../../backoffice';
import { findRequest } from '../queries/requests';

/** Brings the unified request of a campaign in step, in the transaction of each of its changes. @throws Error when there is no such campaign */
export async function syncRequest(tx: Tx, id: number, actorId: number | null = null): Promise<Synced> {
  const row = await findRequest(tx, id);
  if (!row) throw new Error(`campaign ${id} does not exist`);
  return syncUnified(tx, {
    type: 'promo',
    sourceApp: 'promo',
    sourceModel: 'promo_request',
    sourceId: id,
    code: row.code,
    status: row.stored_state,
    requesterId: row.requester_id,
    summary: row.title,
    teamCode: 'promo',
    assignedUserId: row.assigned_to_id,
    metadata: {
      promo_request_id: id,
      ad_type: row.ad_type,
      promo_status: row.stored_state,
      invoice_id: row.invoice_id,
      start_at: row.start_at.toISOString(),
      end_at: row.end_at.toISOString(),
    },
    actorId,
  });
}

import type { Tx } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { type Synced, syncUnified } from '../../backoffice';
import { m } from '../messages';
import { itemsOf } from '../queries/items';
import { findRequest } from '../queries/requests';
import { unifiedPriority } from '../rules';

const SUMMARY_LENGTH = 300;

/** Brings the unified request `AD` in step, in the transaction of each change. @throws Error when there is no such request */
export async function syncRequest(tx: Tx, id: number, actorId: number | null = null): Promise<Synced> {
  const row = await findRequest(tx, id);
  if (!row) throw new Error(`verification request ${id} does not exist`);
  const items = await itemsOf(tx, [id]);
  const summary = say(m.summary({ items: items.map(({ title }) => title).join('، ') || row.code }), DEFAULT_LOCALE);
  return syncUnified(tx, {
    type: 'verification',
    sourceApp: 'verification',
    sourceModel: 'VerificationRequest',
    sourceId: id,
    code: row.code,
    status: row.stored_state,
    priority: unifiedPriority(row.priority),
    requesterId: row.requester_id,
    summary: [...summary].slice(0, SUMMARY_LENGTH).join(''),
    teamCode: 'verify',
    assignedUserId: row.assigned_to_id,
    metadata: { verification_request_id: id, badge_type: row.badge_type, requirements: items.map(({ code }) => code), invoice_id: row.invoice_id },
    actorId,
  });
}

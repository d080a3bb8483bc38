import { auditTrail, newestFirst, type TimelineEvent } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { requireTouch } from '../cases';
import { type RequestPageRow, requestPageRow } from '../queries/request-page';
import type { StaffAccess } from '../rules';
import type { ManualType } from '../use-cases/staff-unified';
import { type RequestSummary, requestLog } from './requests';

export interface RequestPage {
  row: RequestPageRow;
  /** Notes of the staff, newest first. */
  notes: RequestSummary['notes'];
  /** Its logs and audit rows, newest first. */
  timeline: TimelineEvent[];
}

/**
 * A unified request of the subscription or extras pages, with its history.
 * @throws 404; 403 a colleague's, for level `user`
 */
export async function requestPage(access: StaffAccess, id: number, type: ManualType): Promise<RequestPage> {
  const row = await requestPageRow(db, id, type);
  if (!row) throw notFound();
  requireTouch(access, row, 'read');
  const [trail, log] = await Promise.all([auditTrail(db, [{ type: 'backoffice.unified_request', id: row.id }]), requestLog(db, row.id)]);
  const notes = Array.isArray(row.metadata['notes']) ? (row.metadata['notes'] as RequestSummary['notes']) : [];
  return { row, notes: [...notes].reverse(), timeline: newestFirst([...trail, ...log]) };
}

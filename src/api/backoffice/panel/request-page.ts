import { auditTrail, newestFirst, type TimelineEvent } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { requireTouch } from '../cases';
import { namesOf, type RequestPageRow, requestPageRow } from '../queries/request-page';
import type { StaffAccess } from '../rules';
import type { ManualType } from '../use-cases/staff-unified';
import { type RequestSummary, requestLog } from './requests';

export interface RequestPage {
  row: RequestPageRow;
  /** Notes of the staff with their writers' names, newest first. */
  notes: { text: string; by: string; at: string }[];
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
  return { row, notes: await notesOf(row), timeline: newestFirst([...trail, ...log]) };
}

async function notesOf({ metadata }: RequestPageRow): Promise<RequestPage['notes']> {
  const notes = Array.isArray(metadata['notes']) ? (metadata['notes'] as RequestSummary['notes']) : [];
  const names = await namesOf(db, [...new Set(notes.map(({ by }) => by))]);
  return notes.map(({ text, by, at }) => ({ text, at, by: names.get(by) ?? '' })).reverse();
}

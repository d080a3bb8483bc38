import { auditTrail, newestFirst, type TimelineEvent } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { forbidden, notFound } from '../../../platform/http';
import { mayTouch, requestLog, type StaffAccess } from '../../backoffice';
import { m } from '../messages';
import { creditUses } from '../queries/extras';
import { type StaffExtra, staffExtra } from '../queries/panel';

export interface ExtraReview {
  row: StaffExtra;
  /** The last uses of its credits, newest first. */
  uses: { amount: number; used_at: Date }[];
  timeline: TimelineEvent[];
}

/** A purchase with the uses of its credits and its history. @throws 404; 403 a colleague's, for level `user` */
export async function reviewExtra(access: StaffAccess, id: number): Promise<ExtraReview> {
  const row = await staffExtra(db, id);
  if (!row) throw notFound();
  if (!mayTouch(access, row.assigned_to)) throw forbidden(m.notYours());
  const [uses, timeline] = await Promise.all([creditUses(db, row.id), timelineOf(row)]);
  return { row, uses, timeline };
}

async function timelineOf(row: StaffExtra): Promise<TimelineEvent[]> {
  const references = [
    { type: 'extra_purchase', id: row.id },
    ...(row.invoice_code ? [{ type: 'invoice', id: row.invoice_code }] : []),
    ...(row.request_id ? [{ type: 'backoffice.unified_request', id: row.request_id }] : []),
  ];
  const [trail, log] = await Promise.all([auditTrail(db, references), row.request_id ? requestLog(db, row.request_id) : []]);
  return newestFirst([...trail, ...log]);
}

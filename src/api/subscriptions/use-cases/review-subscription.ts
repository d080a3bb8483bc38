import { env } from '../../../../config/env';
import { auditTrail, newestFirst, type TimelineEvent } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { forbidden, notFound } from '../../../platform/http';
import { mayTouch, requestLog, type StaffAccess } from '../../backoffice';
import { attemptsOfInvoice, type StaffAttempt } from '../../billing';
import { m } from '../messages';
import { deskSubscription } from '../queries/desk';
import { type StaffSubscription, staffSubscriptionsOf } from '../queries/panel';
import { type AccountAlert, accountAlerts } from '../rules';
import { type AccountNote, accountNotes } from './staff-note';

export interface SubscriptionReview {
  row: StaffSubscription;
  notes: AccountNote[];
  /** The user's others, as far as the reader may see them. */
  others: StaffSubscription[];
  attempts: StaffAttempt[];
  timeline: TimelineEvent[];
  alerts: AccountAlert[];
}

/** The subscription of a page. @throws 404; 403 a colleague's, for level `user` */
export async function seenSubscription(access: StaffAccess, id: number): Promise<StaffSubscription> {
  const row = await deskSubscription(id);
  if (!row) throw notFound();
  if (!mayTouch(access, row.assigned_to)) throw forbidden(m.notYours());
  return row;
}

/** A subscription with its notes, payments, history and the user's others. @throws as above */
export async function reviewSubscription(access: StaffAccess, id: number): Promise<SubscriptionReview> {
  const row = await seenSubscription(access, id);
  const [notes, all, attempts, timeline] = await Promise.all([
    accountNotes(db, row.id),
    staffSubscriptionsOf(db, env().SUBS_GRACE_DAYS, row.user_id),
    row.invoice_id === null ? [] : attemptsOfInvoice(db, row.invoice_id),
    timelineOf(row),
  ]);
  const others = all.filter((other) => other.id !== row.id && mayTouch(access, other.assigned_to));
  return { row, notes, others, attempts, timeline, alerts: accountAlerts({ ...row, others, now: new Date() }) };
}

async function timelineOf(row: StaffSubscription): Promise<TimelineEvent[]> {
  const references = [
    { type: 'subscription', id: row.id },
    ...(row.invoice_code ? [{ type: 'invoice', id: row.invoice_code }] : []),
    ...(row.request_id ? [{ type: 'backoffice.unified_request', id: row.request_id }] : []),
  ];
  const [trail, log] = await Promise.all([auditTrail(db, references), row.request_id ? requestLog(db, row.request_id) : []]);
  return newestFirst([...trail, ...log]);
}

import { auditTrail, newestFirst } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { ApiError, notFound } from '../../../platform/http';
import { formatMinor } from '../../../platform/money';
import { requestLog, requestOf, requireTouch, type StaffAccess, withAssignees } from '../../backoffice';
import { invoiceSummary } from '../../billing';
import { priceOf } from '../prices';
import type { PromoRow } from '../queries/requests';
import { currentRequest } from './expire-requests';
import { showToStaff } from './view-requests';

/**
 * One campaign as it is reviewed: its material, invoice, what a quote would say now, and what happened to it.
 * @throws 404; 403 a colleague's, for level `user`
 */
export async function reviewCampaign(access: StaffAccess, id: number, origin: string) {
  const row = await currentRequest(id);
  if (!row) throw notFound();
  requireTouch(access, row, 'read');
  const [detail, price, invoices, timeline, [named]] = await Promise.all([
    showToStaff(row.id, origin),
    previewOf(row),
    invoiceSummary(db, row.invoice_id === null ? [] : [row.invoice_id]),
    timelineOf(row),
    withAssignees(db, [row], (own) => own.assigned_to_id),
  ]);
  return {
    ...(detail as NonNullable<typeof detail>),
    assigned_to_name: named?.assigned_to_name ?? null,
    price,
    invoice_summary: invoices.get(row.invoice_id ?? 0) ?? null,
    timeline,
  };
}

/** What a quote would say now; null where none can be made. */
async function previewOf(row: PromoRow): Promise<{ days: number; subtotal: string } | null> {
  try {
    const { days, subtotalMinor } = await priceOf(db, row);
    return { days, subtotal: formatMinor(subtotalMinor) };
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}

async function timelineOf(row: PromoRow) {
  const request = await requestOf(db, 'promo', 'promo_request', row.id);
  const [trail, log] = await Promise.all([auditTrail(db, [{ type: 'promo_request', id: row.code }]), request ? requestLog(db, request.id) : []]);
  return newestFirst([...trail, ...log]);
}

import { z } from 'zod';
import { auditTrail, newestFirst } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { ApiError, idParam, notFound, queryText } from '../../../platform/http';
import { formatMinor } from '../../../platform/money';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import { asciiDigits, likePattern } from '../../../platform/text';
import { requestLog, requestOf, requireTouch, type StaffAccess } from '../../backoffice';
import { invoiceSummary } from '../../billing';
import { presentStaffDetail } from '../present';
import { priceOf } from '../prices';
import { findRequest, type PromoRow, SELECT_REQUESTS, STAFF_FILTER } from '../queries/requests';
import { activateByStaff } from '../use-cases/settle-request';
import { showToStaff } from '../use-cases/view-requests';

/** The page of campaigns in the panel: its list, one with all that decides about it, and the activation; the other acts are the API's. */

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ q: queryText(), status: queryText(), ad_type: queryText(), ...PAGE_BOUNDS });

type ById = PanelCall<StaffAccess, z.infer<typeof byId>>;

/** Newest first; level `user` sees his own and nobody's. */
export function list({ actor, query, origin }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> {
  const pattern = query.q?.trim() ? likePattern(asciiDigits(query.q)) : null;
  const values = [actor.level === 'user' ? actor.userId : null, query.status || null, query.ad_type || null, pattern];
  return listById<PromoRow, object>(db, { select: SELECT_REQUESTS, where: STAFF_FILTER, values, id: 'r.id' }, query, (row) => presentStaffDetail(origin, row, []));
}

/** @throws 404; 403 a colleague's, for level `user` */
export async function show({ params, actor, origin }: ById): Promise<object> {
  const row = await findRequest(db, params.id);
  if (!row) throw notFound();
  requireTouch(actor, row, 'read');
  const [detail, price, invoices, timeline] = await Promise.all([
    showToStaff(row.id, origin),
    previewOf(row),
    invoiceSummary(db, row.invoice_id === null ? [] : [row.invoice_id]),
    timelineOf(row),
  ]);
  return { ...detail, price, invoice_summary: invoices.get(row.invoice_id ?? 0) ?? null, timeline };
}

/** What a quote would say now; null where none can be made. */
async function previewOf(row: PromoRow): Promise<object | null> {
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

export const activate = ({ params, actor, ip }: ById): Promise<void> => activateByStaff({ requestId: params.id, access: actor, ip });

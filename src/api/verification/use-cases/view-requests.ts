import { auditTrail, newestFirst } from '../../../platform/audit';
import { db, groupedBy, type Listing, mapped, readPage } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { asciiDigits, likePattern } from '../../../platform/text';
import { requestLog, requestOf, requireTouch, type StaffAccess, withAssignees } from '../../backoffice';
import { invoiceSummary } from '../../billing';
import type { ListQuery } from '../contract';
import { type Parts, presentDetail, presentStaffDetail } from '../present';
import { itemsOf } from '../queries/items';
import { attachmentsOf, documentsOf } from '../queries/papers';
import { findRequest, type RequestRow, requestsOf, type StaffFilter, staffListing, staffRequests } from '../queries/requests';
import { broughtUpToDate, currentRequest } from './expire-requests';

type Present<T> = (origin: string, row: RequestRow, parts: Parts) => T;

/** Requests with papers, items and invoices: four more statements, however many they are. */
async function withParts<T>(rows: readonly RequestRow[], origin: string, present: Present<T>): Promise<T[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const invoiceIds = rows.flatMap((row) => row.invoice_id ?? []);
  const [documents, items, attachments, invoices] = await Promise.all([documentsOf(db, ids), itemsOf(db, ids), attachmentsOf(db, ids), invoiceSummary(db, invoiceIds)]);
  const [documentsBy, itemsBy] = [groupedBy(documents, (row) => row.request_id), groupedBy(items, (row) => row.request_id)];
  const attachmentsBy = groupedBy(attachments, (row) => row.requirement_id);
  return rows.map((row) => {
    const own = itemsBy.get(row.id) ?? [];
    return present(origin, row, {
      documents: documentsBy.get(row.id) ?? [],
      items: own,
      attachments: own.flatMap((item) => attachmentsBy.get(item.id) ?? []),
      invoice: (row.invoice_id !== null && invoices.get(row.invoice_id)) || null,
    });
  });
}

/** A user's requests, newest first. */
export const myRequests = async (userId: number, origin: string) => withParts(await broughtUpToDate(await requestsOf(db, userId)), origin, presentDetail);

/** One request, after an act that let the caller in. */
export async function showRequest(id: number, origin: string) {
  const [detail] = await withParts([(await findRequest(db, id)) as RequestRow], origin, presentDetail);
  return detail;
}

/** The same as the staff see it, with the requester. */
export async function showToStaff(id: number, origin: string) {
  const [detail] = await withParts([(await findRequest(db, id)) as RequestRow], origin, presentStaffDetail);
  return detail;
}

interface Sought {
  q?: string | undefined;
  status?: string | undefined;
}

const filterOf = ({ level, userId }: StaffAccess, { q, status }: Sought): StaffFilter => ({
  onlyFor: level === 'user' ? userId : null,
  status: status || null,
  pattern: q?.trim() ? likePattern(asciiDigits(q)) : null,
});

/** Requests for the staff, newest first; level `user` sees his own and nobody's. */
export async function listForStaff(access: StaffAccess, query: ListQuery, origin: string) {
  return withParts(await broughtUpToDate(await staffRequests(db, filterOf(access, query), readPage(query))), origin, presentStaffDetail);
}

/** The same as rows, for the pages of the dashboard. */
export const deskRequests = (access: StaffAccess, sought: Sought): Listing<DeskRequest> =>
  mapped(staffListing(db, filterOf(access, sought)), async (rows) => withAssignees(db, await broughtUpToDate(rows), (row) => row.assigned_to_id));

/** A request with the name of whom it is assigned to. */
export type DeskRequest = RequestRow & { assigned_to_name: string | null };

/**
 * One request as it is reviewed: its papers, items, invoice, and what happened to it.
 * @throws 404; 403 a colleague's, for level `user`
 */
export async function reviewRequest(access: StaffAccess, id: number, origin: string) {
  const row = await currentRequest(id);
  if (!row) throw notFound();
  requireTouch(access, row, 'read');
  const [detail, timeline, [named]] = await Promise.all([showToStaff(row.id, origin), timelineOf(row), withAssignees(db, [row], (own) => own.assigned_to_id)]);
  return { ...(detail as NonNullable<typeof detail>), assigned_to_name: named?.assigned_to_name ?? null, timeline };
}

async function timelineOf(row: RequestRow) {
  const request = await requestOf(db, 'verification', 'VerificationRequest', row.id);
  const [trail, log] = await Promise.all([auditTrail(db, [{ type: 'verify_request', id: row.code }]), request ? requestLog(db, request.id) : []]);
  return newestFirst([...trail, ...log]);
}

import type { z } from 'zod';
import { privateUrl } from '../../platform/uploads';
import { displayName } from '../accounts';
import type { InvoiceSummary } from '../billing';
import type * as contract from './contract';
import type { ItemRow } from './queries/items';
import type { AttachmentRow, DocumentRow } from './queries/papers';
import type { RequestRow } from './queries/requests';

/** Rows as the contract's JSON. `origin` is that of absolute URLs; addresses of papers are signed and good for at most 15 minutes. */

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export const presentAttachment = (origin: string, row: Omit<AttachmentRow, 'requirement_id'>): z.infer<typeof contract.attachment> => ({
  id: row.id,
  file: privateUrl(row, origin),
  uploaded_by: row.uploaded_by_id,
  uploaded_at: row.uploaded_at.toISOString(),
});

const decided = (row: Pick<ItemRow, 'is_approved' | 'decision_note' | 'decided_by_id' | 'decided_at'>) => ({
  is_approved: row.is_approved,
  decision_note: row.decision_note,
  decided_by: row.decided_by_id,
  decided_at: iso(row.decided_at),
});

export const presentDocument = (origin: string, row: DocumentRow): z.infer<typeof contract.document> => ({
  ...presentAttachment(origin, row),
  doc_type: row.doc_type,
  title: row.title,
  ...decided(row),
});

/** What belongs to a request. */
export interface Parts {
  documents: DocumentRow[];
  items: ItemRow[];
  /** Of all its items. */
  attachments: AttachmentRow[];
  invoice: InvoiceSummary | null;
}

const presentItem = (origin: string, item: ItemRow, attachments: readonly AttachmentRow[]) => ({
  id: item.id,
  badge_type: item.badge_type,
  code: item.code,
  title: item.title,
  ...decided(item),
  attachments: attachments.filter((row) => row.requirement_id === item.id).map((row) => presentAttachment(origin, row)),
});

export const presentDetail = (origin: string, row: RequestRow, { documents, items, attachments, invoice }: Parts): z.infer<typeof contract.detail> => ({
  id: row.id,
  code: row.code,
  badge_type: row.badge_type,
  priority: row.priority,
  status: row.state,
  admin_note: row.admin_note,
  reject_reason: row.reject_reason,
  invoice: row.invoice_id,
  invoice_summary: invoice,
  requested_at: row.requested_at.toISOString(),
  reviewed_at: iso(row.reviewed_at),
  approved_at: iso(row.approved_at),
  activated_at: iso(row.activated_at),
  expires_at: iso(row.expires_at),
  documents: documents.map((document) => presentDocument(origin, document)),
  requirements: items.map((item) => presentItem(origin, item, attachments)),
  assigned_to: row.assigned_to_id,
  assigned_at: iso(row.assigned_at),
});

export function presentStaffDetail(origin: string, row: RequestRow, parts: Parts): z.infer<typeof contract.staffDetail> {
  const { requester_id: id, requester_phone: phone } = row;
  const name = displayName({ id, username: row.requester_username, first_name: row.requester_first_name, last_name: row.requester_last_name });
  return { ...presentDetail(origin, row, parts), requester: { id, phone, name } };
}

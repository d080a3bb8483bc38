import type { z } from 'zod';
import { privateUrl } from '../../platform/uploads';
import type * as contract from './contract';
import type { AttachmentRow, CommentRow, DetailRow, LogRow } from './queries';
import { nameOf, type Person, publicNameOf } from './rules';

/** Rows as the contract's JSON. */

/** Who looks, and under which origin files are. */
export interface Viewer {
  userId: number;
  origin: string;
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

type Named = Pick<DetailRow, 'requester_id' | 'team'>;

/** The name of somebody on a ticket, as this viewer may know it. */
const shownName = (person: Person | null, ticket: Named, { userId }: Viewer): string | null => {
  if (!person) return null;
  const ofStaff = person.id !== ticket.requester_id && userId === ticket.requester_id;
  return ofStaff ? publicNameOf(person, ticket.team?.name_ar ?? null) : nameOf(person);
};

export const presentComment = (row: CommentRow, ticket: Named, viewer: Viewer): z.infer<typeof contract.comment> => ({
  id: row.id,
  text: row.text,
  is_internal: row.is_internal,
  created_at: row.created_at.toISOString(),
  created_by: row.author?.id ?? null,
  created_by_name: shownName(row.author, ticket, viewer),
});

export const presentAttachment = (row: AttachmentRow, { origin }: Viewer): z.infer<typeof contract.attachment> => ({
  id: row.id,
  file: privateUrl(row, origin),
  created_at: row.created_at.toISOString(),
  uploaded_by: row.uploaded_by,
});

const presentLog = ({ id, from_status, to_status, changed_by, note, created_at }: LogRow) => ({
  id,
  from_status,
  to_status,
  changed_by,
  note,
  created_at: created_at.toISOString(),
});

export interface Parts {
  comments: CommentRow[];
  attachments: AttachmentRow[];
  logs: LogRow[];
}

export const presentTicket = (row: DetailRow, { comments, attachments, logs }: Parts, viewer: Viewer): z.infer<typeof contract.ticketDetail> => ({
  id: row.id,
  code: row.code,
  requester: row.requester_id,
  requester_name: nameOf(row.requester),
  ticket_type: row.ticket_type,
  status: row.state,
  priority: row.priority,
  description: row.description,
  reported_kind: row.reported_kind,
  reported_object_id: row.reported_object_id,
  reported_user: row.reported_user_id,
  assigned_team: row.assigned_team_id,
  assigned_team_obj: row.team,
  assigned_to: row.assigned_to_id,
  assigned_to_name: shownName(row.assignee, row, viewer),
  assigned_at: iso(row.assigned_at),
  returned_at: iso(row.returned_at),
  closed_at: iso(row.closed_at),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  attachments: attachments.map((attachment) => presentAttachment(attachment, viewer)),
  comments: comments.map((comment) => presentComment(comment, row, viewer)),
  status_logs: logs.map(presentLog),
});

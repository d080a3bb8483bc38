import { db } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { type Parts, presentTicket, type Viewer } from '../present';
import { attachmentsOf, commentsOf, type DetailRow, logsOf, ticketDetail } from '../queries';

/** Tickets with comments, files and logs, as this viewer may see them: three more statements, however many tickets. */
export async function viewTickets(rows: readonly DetailRow[], viewer: Viewer) {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [comments, attachments, logs] = await Promise.all([commentsOf(db, ids, viewer.userId), attachmentsOf(db, ids), logsOf(db, ids)]);
  const parts = new Map<number, Parts>(ids.map((id) => [id, { comments: [], attachments: [], logs: [] }]));
  for (const comment of comments) parts.get(comment.ticket_id)?.comments.push(comment);
  for (const attachment of attachments) parts.get(attachment.ticket_id)?.attachments.push(attachment);
  for (const log of logs) parts.get(log.ticket_id)?.logs.push(log);
  return rows.map((row) => presentTicket(row, parts.get(row.id) as Parts, viewer));
}

/** One ticket so. @throws 404 */
export async function viewTicket(id: number, viewer: Viewer) {
  const row = await ticketDetail(db, id);
  if (!row) throw notFound();
  const [shown] = await viewTickets([row], viewer);
  return shown;
}

import { db, transaction } from '../../../platform/db';
import { refused } from '../../../platform/http';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { createTicket, ticketPriority } from '../../support';
import { requireParticipant } from '../access';
import type { Report } from '../contract';
import { m } from '../messages';
import { findThread, type ThreadRow } from '../queries/threads';
import { joinReport, looseText, peerOf } from '../rules';

/** A complaint about the other participant of a thread, for the support team. @throws 403 no participant, 400 nothing said */
export async function reportThread(threadId: number, userId: number, report: Report): Promise<{ id: number; code: string }> {
  const thread = requireParticipant(await findThread(db, threadId), userId);
  const description = describe(thread, peerOf(thread, userId), report);
  const priority = await ticketPriority(userId);
  return transaction((tx) =>
    createTicket(tx, {
      requesterId: userId,
      type: 'complaint',
      description,
      priority,
      source: 'messaging',
      reportedKind: 'thread',
      reportedObjectId: String(threadId),
      reportedUserId: peerOf(thread, userId),
    }),
  );
}

/** In the language of the staff who read it. */
function describe({ id, request_id: requestId }: ThreadRow, peerId: number | null, report: Report): string {
  const reason = looseText(report.reason);
  const details = [report.details, report.description, report.text].map(looseText).filter(Boolean);
  if (reason === '' && details.length === 0) throw refused(m.reportEmpty());
  const facts = [m.reportThread({ id }), ...(requestId === null ? [] : [m.reportRequest({ id: requestId })]), ...(peerId === null ? [] : [m.reportUser({ id: peerId })])];
  return joinReport([...facts.map((fact) => say(fact, DEFAULT_LOCALE)), reason || say(m.reportGeneric(), DEFAULT_LOCALE), ...details, looseText(report.reported_label)]);
}

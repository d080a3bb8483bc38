import { db } from '../../../platform/db';
import { isOutsider, requireParty, requireSight, requireUnblocked } from '../access';
import { countUnread } from '../queries/marks';
import { findRequest, findThread, type ThreadRow } from '../queries/threads';
import type { ThreadTarget, Viewer } from '../realtime-contract';
import { refusals } from '../refusals';
import { auditAccess } from './audit-access';
import { openRequestThread } from './open-request-thread';

export interface JoinedThread {
  thread_id: number;
  request_id: number | null;
  /** Messages of others that the viewer has not read; 0 for staff who take no part. */
  unread_count: number;
  /** The thread's last number. */
  seq: number;
}

/**
 * The thread that somebody wants to open in realtime. By request: that of the present provider, opened on first use, for the two parties (and
 * for staff on Socket.IO).
 * @throws 403 may not see it (404 staff, unknown), 400 no provider yet (by request only), 403 blocked by the other participant
 */
export async function reachThread(target: ThreadTarget, viewer: Viewer): Promise<ThreadRow> {
  const thread = 'threadId' in target ? requireSight(await findThread(db, target.threadId), viewer) : await threadOfRequest(target.requestId, viewer);
  await requireUnblocked(db, thread, viewer);
  return thread;
}

/** Opens a thread in realtime. @throws as `reachThread` */
export async function joinThread(threadId: number, viewer: Viewer): Promise<JoinedThread> {
  const thread = await reachThread({ threadId }, viewer);
  await auditAccess(db, 'thread_read', thread, viewer);
  const unread = isOutsider(thread, viewer) ? 0 : await countUnread(db, thread.id, viewer.userId);
  return { thread_id: thread.id, request_id: thread.request_id, unread_count: unread, seq: thread.last_seq };
}

async function threadOfRequest(requestId: number, viewer: Viewer): Promise<ThreadRow> {
  const request = await findRequest(db, requestId);
  if (viewer.isStaff && !request) throw refusals.notFound();
  const isParty = request?.client_id === viewer.userId || request?.provider_user_id === viewer.userId;
  if (!viewer.isStaff || isParty) requireParty(request, viewer.userId);
  if (!request || request.provider_id === null) throw refusals.noProvider();
  return openRequestThread(requestId, isParty ? viewer.userId : request.client_id);
}

/** Whether the viewer may go on with a thread he has joined: asked at each event. @throws as `reachThread` */
export async function requireMember(threadId: number, viewer: Viewer): Promise<void> {
  await reachThread({ threadId }, viewer);
}

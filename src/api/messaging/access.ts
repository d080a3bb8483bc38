import { db, type Sql } from '../../platform/db';
import type { ApiError } from '../../platform/http';
import { blockedByPeer, findRequest, findThread, type RequestParties, type ThreadRow } from './queries/threads';
import type { ThreadTarget, Viewer } from './realtime-contract';
import { refusals } from './refusals';
import { isParticipant } from './rules';

/**
 * Who may see a thread and write in it (spec/messaging.md). What somebody may not see and what does not exist get the same answer, so that
 * ids cannot be probed. The use-cases ask again under the thread's lock.
 */

/** @throws 403 unless the user takes part */
export function requireParticipant(thread: ThreadRow | undefined, userId: number): ThreadRow {
  if (!thread || !isParticipant(thread, userId)) throw refusals.forbidden();
  return thread;
}

/** @throws 403 unless the viewer takes part or is staff, who get 404 for an unknown thread */
export function requireSight(thread: ThreadRow | undefined, viewer: Viewer): ThreadRow {
  if (!viewer.isStaff) return requireParticipant(thread, viewer.userId);
  if (!thread) throw refusals.notFound();
  return thread;
}

/** True when the viewer sees the thread as staff alone: such an access is audited. */
export const isOutsider = (thread: ThreadRow, viewer: Viewer): boolean => !isParticipant(thread, viewer.userId);

/** @throws 403 unless the user is the request's client or its present provider */
export function requireParty(request: RequestParties | undefined, userId: number): RequestParties {
  if (!request || (request.client_id !== userId && request.provider_user_id !== userId)) throw refusals.forbidden();
  return request;
}

/** @throws 400 no provider yet, 403 the request has another one by now, 403 blocked by the other participant; staff are nobody's blocked */
export async function requireMaySend(sql: Sql, thread: ThreadRow, viewer: Viewer): Promise<void> {
  requireAllowed(thread, viewer, await blockedByPeer(sql, thread.id, viewer.userId));
}

/** The same where it is known whether the other participant has blocked the thread. */
export function requireAllowed(thread: ThreadRow, viewer: Viewer, blocked: boolean): void {
  const refusal = refusalToSend(thread, viewer, blocked);
  if (refusal) throw refusal;
}

/** Why the viewer may not send; undefined when he may. */
export function refusalToSend(thread: ThreadRow, viewer: Viewer, blocked: boolean): ApiError | undefined {
  if (!thread.is_direct && thread.provider_id === null) return refusals.noProvider();
  if (isOutsider(thread, viewer)) return undefined;
  if (thread.closed_at !== null) return refusals.closed();
  return blocked ? refusals.blocked() : undefined;
}

/** @throws 403 blocked by the other participant */
export async function requireUnblocked(sql: Sql, thread: ThreadRow, viewer: Viewer): Promise<void> {
  if (!isOutsider(thread, viewer) && (await blockedByPeer(sql, thread.id, viewer.userId))) throw refusals.blocked();
}

/** The same before a lock is taken or a thread opened, so that nobody uploads a file in vain. */
export async function requireMayAddress(target: ThreadTarget, viewer: Viewer): Promise<void> {
  if ('threadId' in target) return requireMaySend(db, requireSight(await findThread(db, target.threadId), viewer), viewer);
  const request = requireParty(await findRequest(db, target.requestId), viewer.userId);
  if (request.provider_id === null) throw refusals.noProvider();
  if (request.thread_id !== null && (await blockedByPeer(db, request.thread_id, viewer.userId))) throw refusals.blocked();
}

import type { Tx } from '../../../platform/db';
import { requireParticipant, requireParty, requireSight } from '../access';
import { findRequest, holdRequest, insertRequestThread, lockThread, type ThreadRow } from '../queries/threads';
import type { ThreadTarget, Viewer } from '../realtime-contract';

/** The thread an act is about, locked: acts on one thread queue here, which keeps `seq`, read marks and blocks exact. */

/** @throws 403 when the viewer may not see it; 404 for staff when it does not exist */
export async function lockTarget(tx: Tx, target: ThreadTarget, viewer: Viewer): Promise<ThreadRow> {
  if ('threadId' in target) return requireSight(await lockThread(tx, target.threadId), viewer);
  return lockRequestThread(tx, target.requestId, viewer.userId);
}

/** The thread of a request's present provider, opened on first use. @throws 403 unless the user is one of the two parties */
export async function lockRequestThread(tx: Tx, requestId: number, userId: number): Promise<ThreadRow> {
  const request = requireParty(await findRequest(tx, requestId), userId);
  const known = request.thread_id === null ? undefined : await lockThread(tx, request.thread_id);
  // An open thread is that of the present provider; while it is locked he stays. One that closed while we waited leads nowhere.
  if (known && known.closed_at === null) return requireParticipant(known, userId);
  return openHeld(tx, requestId, userId);
}

/** With the request held still, so that the thread cannot be opened for a provider who is just being replaced. */
async function openHeld(tx: Tx, requestId: number, userId: number): Promise<ThreadRow> {
  const request = requireParty(await holdRequest(tx, requestId), userId);
  const id = request.thread_id ?? (await insertRequestThread(tx, request));
  return requireParticipant(await lockThread(tx, id), userId);
}

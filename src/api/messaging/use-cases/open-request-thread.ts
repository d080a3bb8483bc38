import { db, transaction } from '../../../platform/db';
import { requireParty } from '../access';
import { findRequest, findThread, type ThreadRow } from '../queries/threads';
import { lockRequestThread } from './lock-target';

/** The conversation of a request with its present provider, opened on first use, also before there is one. @throws 403 not a party, or unknown */
export async function openRequestThread(requestId: number, userId: number): Promise<ThreadRow> {
  const request = requireParty(await findRequest(db, requestId), userId);
  const known = request.thread_id === null ? undefined : await findThread(db, request.thread_id);
  return known ?? transaction((tx) => lockRequestThread(tx, requestId, userId));
}

import { db } from '../../../platform/db';
import { requireSight } from '../access';
import { presentChange } from '../present';
import { changesBetween } from '../queries/changes';
import { findThread } from '../queries/threads';
import type { ChangeEntry, Viewer } from '../realtime-contract';
import { auditAccess } from './audit-access';

export const CHANGES_LIMIT = { fallback: 100, max: 500 };

export interface ListChanges {
  threadId: number;
  viewer: Viewer;
  /** The last number the caller knows. */
  after: number;
  limit: number;
  /** Origin of absolute URLs. */
  origin: string;
}

export interface ThreadChanges {
  thread_id: number;
  /** The thread's last number. */
  seq: number;
  more: boolean;
  changes: ChangeEntry[];
}

/** What happened in a thread after a number, oldest first. @throws 403 may not see it; 404 for staff when it does not exist */
export async function listChanges({ threadId, viewer, after, limit, origin }: ListChanges): Promise<ThreadChanges> {
  const thread = requireSight(await findThread(db, threadId), viewer);
  await auditAccess(db, 'thread_read', thread, viewer);
  const rows = await changesBetween(db, threadId, after, thread.last_seq, limit + 1);
  return { thread_id: threadId, seq: thread.last_seq, more: rows.length > limit, changes: rows.slice(0, limit).map((row) => presentChange(row, origin)) };
}

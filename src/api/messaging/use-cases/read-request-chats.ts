import { db } from '../../../platform/db';
import { forbidden } from '../../../platform/http';
import { presentMessage } from '../present';
import { messagePage } from '../queries/messages';
import { findThread, requestThreads } from '../queries/threads';
import type { Viewer } from '../realtime-contract';
import { auditAccess } from './audit-access';

export interface RequestChat {
  threadId: number;
  /** The provider it is with; null = nobody yet. */
  providerId: number | null;
  /** It takes no messages any more: the request has another provider, or none. */
  closed: boolean;
  /** Oldest first. */
  messages: ReturnType<typeof presentMessage>[];
}

/**
 * The newest messages of every conversation about a request, that of the present provider first, for staff; audited as every look of theirs.
 * @throws 403 who is not staff
 */
export async function readRequestChats(requestId: number, viewer: Viewer, { newest, origin }: { newest: number; origin: string }): Promise<RequestChat[]> {
  if (!viewer.isStaff) throw forbidden();
  const chats: RequestChat[] = [];
  for (const { id } of await requestThreads(db, requestId)) {
    const thread = await findThread(db, id);
    if (!thread) continue;
    await auditAccess(db, 'thread_read', thread, viewer);
    const page = await messagePage(db, thread.id, newest, 0);
    chats.push({ threadId: thread.id, providerId: thread.provider_id, closed: thread.closed_at !== null, messages: page.reverse().map((row) => presentMessage(row, origin)) });
  }
  return chats;
}

import { audit } from '../../../platform/audit';
import type { Sql } from '../../../platform/db';
import { isOutsider } from '../access';
import type { ThreadRow } from '../queries/threads';
import type { Viewer } from '../realtime-contract';

/** Writes down that staff looked into, or wrote in, a thread they take no part in; nothing for participants. */
export async function auditAccess(sql: Sql, action: 'thread_read' | 'thread_posted', thread: ThreadRow, viewer: Viewer, extra: Record<string, unknown> = {}): Promise<void> {
  if (!isOutsider(thread, viewer)) return;
  await audit(sql, {
    action,
    actorId: viewer.userId,
    referenceType: 'messaging.thread',
    referenceId: thread.id,
    extra: { ...(thread.request_id === null ? {} : { request_id: thread.request_id }), ...extra },
    ...(viewer.ip === undefined ? {} : { ip: viewer.ip }),
    ...(viewer.userAgent === undefined ? {} : { userAgent: viewer.userAgent }),
  });
}

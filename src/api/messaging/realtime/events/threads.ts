import { z } from 'zod';
import { id, int } from '../../../../platform/http';
import { clientEvent } from '../../../../platform/realtime';
import { threadRoom } from '../../realtime-contract';
import { readLimit, readOffset } from '../../rules';
import { requireMember } from '../../use-cases/join-thread';
import { CHANGES_LIMIT, listChanges } from '../../use-cases/list-changes';
import { markRead } from '../../use-cases/mark-read';
import { openThread } from '../open-thread';
import { refusing, viewerOf } from '../viewer';

/** Socket events about threads (spec/messaging.md, Realtime B). */

const byThread = z.object({ thread_id: id() });

clientEvent({
  name: 'thread:join',
  counts: 'event',
  payload: z.union([byThread, z.object({ request_id: id() })]),
  handle: (call) =>
    refusing(() => {
      const target = 'thread_id' in call.payload ? { threadId: call.payload.thread_id } : { requestId: call.payload.request_id };
      return openThread(target, viewerOf(call), (threadId) => {
        call.join(threadRoom(threadId));
        return () => call.leave(threadRoom(threadId));
      });
    }),
});

clientEvent({
  name: 'thread:leave',
  counts: 'event',
  payload: byThread,
  handle: (call) => {
    call.leave(threadRoom(call.payload.thread_id));
    return {};
  },
});

clientEvent({
  name: 'thread:sync',
  counts: 'event',
  payload: byThread.extend({ after: z.unknown(), limit: z.unknown() }).partial({ after: true, limit: true }),
  handle: (call) => {
    const { thread_id: threadId, after, limit } = call.payload;
    const page = { after: readOffset(after), limit: readLimit(limit, CHANGES_LIMIT.fallback, CHANGES_LIMIT.max) };
    return refusing(() => listChanges({ threadId, viewer: viewerOf(call), ...page, origin: call.origin }));
  },
});

clientEvent({
  name: 'thread:read',
  counts: 'event',
  payload: byThread.extend({ up_to_id: int({ min: 0 }).nullish() }),
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, up_to_id: upToId } = call.payload;
      const viewer = viewerOf(call);
      await requireMember(threadId, viewer);
      const { messageIds } = await markRead({ target: { threadId }, viewer, scope: 'peer', upToId: upToId ?? undefined });
      return { thread_id: threadId, marked: messageIds.length, message_ids: messageIds };
    }),
});

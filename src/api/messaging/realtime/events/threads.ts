import { z } from 'zod';
import { id, int } from '../../../../platform/http';
import { clientEvent } from '../../../../platform/realtime';
import { changes } from '../../contract';
import { threadRoom } from '../../realtime-contract';
import { readLimit, readOffset } from '../../rules';
import { requireMember } from '../../use-cases/join-thread';
import { CHANGES_LIMIT, listChanges } from '../../use-cases/list-changes';
import { markRead } from '../../use-cases/mark-read';
import { openThread } from '../open-thread';
import { refusing, viewerOf } from '../viewer';

/** Socket events about threads (spec/messaging.md, Realtime B). */

const byThread = z.object({ thread_id: id() });
/** Read by a rule that forgives. */
const count = z.unknown().meta({ openapi: { type: 'integer', minimum: 0 } });

clientEvent({
  name: 'thread:join',
  summary: 'Open a thread, or the thread of a request: its events come from now on, and its notices stay away',
  counts: 'event',
  payload: z.union([byThread, z.object({ request_id: id() })]),
  answer: z.object({ thread_id: z.int(), request_id: z.int().nullable(), unread_count: z.int(), seq: z.int() }),
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
  summary: 'Close a thread',
  counts: 'event',
  payload: byThread,
  answer: z.object({}),
  handle: (call) => {
    call.leave(threadRoom(call.payload.thread_id));
    return {};
  },
});

clientEvent({
  name: 'thread:sync',
  summary: 'What happened in a thread after a number: messages, edits, deletions, readings',
  counts: 'event',
  payload: byThread.extend({ after: count, limit: count }).partial({ after: true, limit: true }),
  answer: changes,
  handle: (call) => {
    const { thread_id: threadId, after, limit } = call.payload;
    const page = { after: readOffset(after), limit: readLimit(limit, CHANGES_LIMIT.fallback, CHANGES_LIMIT.max) };
    return refusing(() => listChanges({ threadId, viewer: viewerOf(call), ...page, origin: call.origin }));
  },
});

clientEvent({
  name: 'thread:read',
  summary: 'Read what the other side sent, all of it or up to a message',
  counts: 'event',
  payload: byThread.extend({ up_to_id: int({ min: 0 }).nullish() }),
  answer: z.object({ thread_id: z.int(), marked: z.int(), message_ids: z.array(z.int()) }),
  handle: (call) =>
    refusing(async () => {
      const { thread_id: threadId, up_to_id: upToId } = call.payload;
      const viewer = viewerOf(call);
      await requireMember(threadId, viewer);
      const { messageIds } = await markRead({ target: { threadId }, viewer, scope: 'peer', upToId: upToId ?? undefined });
      return { thread_id: threadId, marked: messageIds.length, message_ids: messageIds };
    }),
});

/**
 * What leaves messaging for sockets (spec/messaging.md, Realtime). Use-cases publish `ThreadBroadcast`s on `bus` under `CHANGES_TOPIC`; the
 * sockets of every process deliver them. A job publishes each once more, so that nothing is lost with a process: repeats carry the same `id`.
 */

export const CHANGES_TOPIC = 'messaging.changes';

/** Who looks or acts. Staff may read and post in every thread; each such access is audited with `ip` and `userAgent`. */
export interface Viewer {
  userId: number;
  isStaff: boolean;
  ip?: string | undefined;
  userAgent?: string | undefined;
}

/** A thread by its id, or the thread of a request's present provider. */
export type ThreadTarget = { threadId: number } | { requestId: number };

export type AttachmentType = '' | 'audio' | 'image' | 'file';

/** `message:new` and `message:edited`; also `message` in `changes`. */
export interface MessageEvent {
  id: number;
  thread_id: number;
  request_id: number | null;
  sender_id: number;
  sender_name: string;
  body: string;
  attachment_url: string | null;
  attachment_type: AttachmentType;
  attachment_name: string;
  created_at: string;
  edited_at: string | null;
  client_id: string | null;
  seq: number;
}

export interface ThreadEvents {
  'message:new': MessageEvent;
  'message:edited': MessageEvent;
  'message:deleted': { thread_id: number; message_id: number; deleted_by: number; seq: number };
  'thread:read': { thread_id: number; user_id: number; read_at: string; marked: number; message_ids: number[]; seq: number };
  'thread:blocked': { thread_id: number; blocked_by: number };
  'thread:unblocked': { thread_id: number; unblocked_by: number };
}

export type ThreadEventName = keyof ThreadEvents;

/** One committed change, in the shape of the server's event. */
export type ThreadBroadcast = {
  [N in ThreadEventName]: {
    /** Unique; a repeat carries the same one. */
    id: string;
    threadId: number;
    requestId: number | null;
    /** The change's number in its thread; null for blocks, which take none. */
    seq: number | null;
    type: N;
    payload: ThreadEvents[N];
    /** The participants, as far as there are two. */
    userIds: number[];
    /** Those of them whom the other one has blocked: nothing of the thread reaches their sockets but the block itself. */
    blockedUserIds: number[];
  };
}[ThreadEventName];

/** One entry of `changes/` and `thread:sync`. */
export type ChangeEntry =
  | { seq: number; type: 'message' | 'edited'; message: MessageEvent }
  | { seq: number; type: 'deleted'; message_id: number; deleted_by: number }
  | { seq: number; type: 'read'; user_id: number; read_at: string; message_ids: number[] };

/** Room of a thread; who is in it has the thread open. */
export const threadRoom = (threadId: number): string => `thread:${threadId}`;

declare module '../../platform/realtime' {
  interface BusTopics {
    /** Committed changes of threads; a repeat carries the same `id`. */
    'messaging.changes': ThreadBroadcast;
  }
}

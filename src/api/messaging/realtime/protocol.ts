import type { ChangeEntry, MessageEvent, ThreadEvents } from '../realtime-contract';

/** Messaging's part of the Socket.IO namespace and of the bus (spec/messaging.md, Realtime B). */

interface ThreadRef {
  thread_id: number;
}

interface MessageRef extends ThreadRef {
  message_id: number;
}

declare module '../../../platform/realtime' {
  interface ServerEvents extends ThreadEvents {
    typing: ThreadRef & { user_id: number; is_typing: boolean };
  }

  interface ClientEvents {
    'thread:join': { payload: ThreadRef | { request_id: number }; data: ThreadRef & { request_id: number | null; unread_count: number; seq: number } };
    'thread:leave': { payload: ThreadRef; data: object };
    'thread:sync': { payload: ThreadRef & { after?: unknown; limit?: unknown }; data: ThreadRef & { seq: number; more: boolean; changes: ChangeEntry[] } };
    'thread:read': { payload: ThreadRef & { up_to_id?: number | null | undefined }; data: ThreadRef & { marked: number; message_ids: number[] } };
    'message:send': { payload: ThreadRef & { body?: unknown; client_id?: string | null | undefined }; data: { message: MessageEvent } };
    'message:edit': { payload: MessageRef & { body?: unknown }; data: { message: MessageEvent } };
    'message:delete': { payload: MessageRef; data: MessageRef };
    typing: { payload: ThreadRef & { is_typing?: boolean | undefined }; data: object };
  }

  interface BusTopics {
    /** Somebody began, goes on or stopped typing. */
    'messaging.typing': { threadId: number; userId: number; isTyping: boolean };
    /** A request may have another provider, or none: sockets opened by request look anew whose conversation it is. */
    'messaging.request_moved': { requestId: number };
  }
}

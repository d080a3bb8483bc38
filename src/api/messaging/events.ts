/** Where a change stands, and the origin for absolute URLs of what it shows (empty = none at hand). */
interface ChangeRef {
  threadId: number;
  seq: number;
  origin: string;
}

declare module '../../platform/events' {
  interface EventMap {
    'messaging.message_sent': ChangeRef & { messageId: number; senderId: number };
    /** Edits, deletions, readings. */
    'messaging.thread_changed': ChangeRef;
    'messaging.thread_blocked': { broadcastId: string; threadId: number; userId: number; blocked: boolean };
  }
}

export {};

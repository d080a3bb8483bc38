import type { MessageEvent, ThreadBroadcast } from '../../realtime-contract';

/** Frames of the plain sockets (spec/messaging.md, Realtime A). */

/** Which of the two routes a socket came by; each has its own shapes. */
export type Kind = 'request' | 'thread';

/** A committed change as a frame; null where the route has none for it. */
export function changeFrame(kind: Kind, broadcast: ThreadBroadcast): object | null {
  return kind === 'request' ? requestFrame(broadcast) : threadFrame(broadcast);
}

function requestFrame({ type, payload }: ThreadBroadcast): object | null {
  switch (type) {
    case 'message:new':
      return { type: 'message', id: payload.id, sender_id: payload.sender_id, body: payload.body, created_at: payload.created_at };
    case 'thread:read':
      return { type: 'read', user_id: payload.user_id, marked: payload.marked, message_ids: payload.message_ids };
    default:
      return null;
  }
}

function threadFrame({ type, payload }: ThreadBroadcast): object | null {
  switch (type) {
    case 'message:new':
      return messageFrame(payload);
    case 'thread:read':
      return { type: 'read', user_id: payload.user_id, read_at: payload.read_at, marked: payload.marked, message_ids: payload.message_ids };
    case 'message:deleted':
      return { type: 'message_deleted', message_id: payload.message_id, deleted_by: payload.deleted_by };
    case 'thread:unblocked':
      return { type: 'unblocked' };
    default:
      return null;
  }
}

/** A message on the thread's route: to its sender the receipt. */
export function messageFrame({ id, body, sender_id, sender_name, created_at, client_id }: MessageEvent): object {
  return { type: 'message', id, text: body, sender_id, sender_name, sent_at: created_at, client_id };
}

/** The object in a text frame; null when it is none. */
export function readFrame(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

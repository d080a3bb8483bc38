import { bus, takeOutOfRoom, toRoomsHere, userRoom } from '../../../platform/realtime';
import { CHANGES_TOPIC, type ThreadBroadcast, threadRoom } from '../realtime-contract';
import { changeFrame } from './plain/frames';
import { shutOut, toMembers } from './plain/members';
import { Recent } from './recent';

/** Committed changes on their way to the sockets of this process (spec/messaging.md, Server → client). */

const recent = new Recent(20_000);

const rooms = (userIds: readonly number[]): string[] => userIds.map(userRoom);

bus.on(CHANGES_TOPIC, (broadcast) => {
  if (!recent.isNew(broadcast.id)) return;
  if (broadcast.type === 'thread:blocked') block(broadcast);
  else if (broadcast.type === 'thread:unblocked') toRoomsHere({ rooms: rooms(broadcast.userIds) }, broadcast.type, broadcast.payload);
  else toSockets(broadcast);
  toMembers(broadcast.threadId, (kind) => changeFrame(kind, broadcast), broadcast.blockedUserIds);
});

type Change = Exclude<ThreadBroadcast, { type: 'thread:blocked' | 'thread:unblocked' }>;

function toSockets({ type, payload, threadId, userIds, blockedUserIds }: Change): void {
  const own = type === 'thread:read' ? [] : rooms(userIds);
  toRoomsHere({ rooms: [threadRoom(threadId), ...own], except: rooms(blockedUserIds) }, type, payload);
}

function block({ type, payload, threadId, userIds }: Extract<ThreadBroadcast, { type: 'thread:blocked' }>): void {
  for (const userId of userIds.filter((other) => other !== payload.blocked_by)) {
    toRoomsHere({ rooms: [userRoom(userId)] }, type, payload);
    takeOutOfRoom(userId, threadRoom(threadId));
    shutOut(threadId, userId);
  }
}

import { enterRoom, type PlainSocket } from '../../../../platform/realtime';
import { threadRoom } from '../../realtime-contract';
import type { Kind } from './frames';

/** The plain sockets of this process by thread. */

export interface Member {
  socket: Pick<PlainSocket, 'send' | 'close'>;
  kind: Kind;
  userId: number;
  /** False until the socket has been told that it is connected. */
  isReady: boolean;
  /** Tells it that the other side has blocked the thread, and closes. */
  shutOut(): void;
}

const threads = new Map<number, Set<Member>>();

/** Puts a socket into a thread; answers what takes it out again. */
export function enter(threadId: number, member: Member): () => void {
  const members = threads.get(threadId) ?? new Set();
  threads.set(threadId, members.add(member));
  const leaveRoom = enterRoom(threadRoom(threadId), member.userId);
  return () => {
    leaveRoom();
    members.delete(member);
    if (members.size === 0 && threads.get(threadId) === members) threads.delete(threadId);
  };
}

/** Sends a frame to every socket in the thread. @param frameOf null = nothing for that kind; @param except users who do not get it */
export function toMembers(threadId: number, frameOf: (kind: Kind) => object | null, except: readonly number[] = []): void {
  const texts = new Map<Kind, string | null>();
  for (const { socket, kind, userId, isReady } of threads.get(threadId) ?? []) {
    if (!isReady || except.includes(userId)) continue;
    if (!texts.has(kind)) {
      const frame = frameOf(kind);
      texts.set(kind, frame && JSON.stringify(frame));
    }
    const text = texts.get(kind);
    if (text) socket.send(text);
  }
}

/** The other participant blocked the thread for this user. */
export function shutOut(threadId: number, userId: number): void {
  for (const member of [...(threads.get(threadId) ?? [])]) if (member.userId === userId) member.shutOut();
}

import type { ThreadTarget, Viewer } from '../realtime-contract';
import { type JoinedThread, joinThread, reachThread } from '../use-cases/join-thread';

/**
 * Joins a thread without a gap: the socket is in before its state is read, so whatever is committed later reaches it, a block too.
 * @param enter puts the socket into the thread; answers what takes it out again
 * @throws as `reachThread`; the socket is out again then
 */
export async function openThread(target: ThreadTarget, viewer: Viewer, enter: (threadId: number) => () => void): Promise<JoinedThread> {
  const { id: threadId } = await reachThread(target, viewer);
  const leave = enter(threadId);
  try {
    return await joinThread(threadId, viewer);
  } catch (error) {
    leave();
    throw error;
  }
}

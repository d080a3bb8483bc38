import type { ThreadTarget, Viewer } from '../realtime-contract';
import { type JoinedThread, joinThread, requireMember } from '../use-cases/join-thread';

/**
 * Joins a thread without a gap: the socket is in before its state is read, so whatever is committed later reaches it, a block too.
 * @param enter puts the socket into the thread; answers what takes it out again
 * @throws as `joinThread`; the socket is out again then
 */
export async function openThread(target: ThreadTarget, viewer: Viewer, enter: (threadId: number) => () => void): Promise<JoinedThread> {
  const threadId = 'threadId' in target ? target.threadId : (await joinThread(target, viewer)).thread_id;
  if ('threadId' in target) await requireMember(threadId, viewer);
  const leave = enter(threadId);
  try {
    return await joinThread({ threadId }, viewer);
  } catch (error) {
    leave();
    throw error;
  }
}

import { type BusTopics, bus, toRoomsHere, userRoom } from '../../../platform/realtime';
import { threadRoom } from '../realtime-contract';
import { toMembers } from './plain/members';

/** Who is typing: never stored, over after six seconds without a renewal. */

type Typing = BusTopics['messaging.typing'];

const LASTS_MS = 6_000;

/** Ends of what is being typed through this process. */
const ends = new Map<string, NodeJS.Timeout>();

/** Tells the thread that somebody is typing, or stopped. */
export async function setTyping(typing: Typing): Promise<void> {
  const key = `${typing.threadId}:${typing.userId}`;
  clearTimeout(ends.get(key));
  ends.delete(key);
  if (typing.isTyping) ends.set(key, setTimeout(() => void setTyping({ ...typing, isTyping: false }), LASTS_MS).unref());
  // Lost with Redis: it would be over before anybody missed it.
  await bus.publish('messaging.typing', typing).catch(() => undefined);
}

bus.on('messaging.typing', ({ threadId, userId, isTyping }) => {
  const shown = { user_id: userId, is_typing: isTyping };
  toRoomsHere({ rooms: [threadRoom(threadId)], except: [userRoom(userId)] }, 'typing', { thread_id: threadId, ...shown });
  toMembers(threadId, () => ({ type: 'typing', ...shown }));
});

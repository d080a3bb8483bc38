import { z } from 'zod';
import { serverEvent } from '../../../platform/realtime';
import { messageEvent } from '../contract';

/** What the sockets of a thread hear (spec/messaging.md, Realtime B, Server → client). */

const EVERYBODY = 'Whoever has joined the thread, and every socket of its two people, once each';
const seq = z.int();
const thread_id = z.int();

serverEvent({ name: 'message:new', summary: 'A message was sent, whatever way it came in', to: EVERYBODY, payload: messageEvent });
serverEvent({ name: 'message:edited', summary: 'A message has another text', to: EVERYBODY, payload: messageEvent });

serverEvent({
  name: 'message:deleted',
  summary: 'A message is gone, for both sides',
  to: EVERYBODY,
  payload: z.object({ thread_id, message_id: z.int(), deleted_by: z.int(), seq }),
});

serverEvent({
  name: 'thread:read',
  summary: 'Somebody read messages',
  to: 'Whoever has joined the thread',
  payload: z.object({ thread_id, user_id: z.int(), read_at: z.iso.datetime(), marked: z.int(), message_ids: z.array(z.int()), seq }),
});

serverEvent({
  name: 'thread:blocked',
  summary: 'The other side has blocked the thread: nothing of it comes any more',
  to: 'The blocked user, whose sockets leave the thread',
  payload: z.object({ thread_id, blocked_by: z.int() }),
});

serverEvent({ name: 'thread:unblocked', summary: 'The block is over', to: 'Both sides', payload: z.object({ thread_id, unblocked_by: z.int() }) });

serverEvent({
  name: 'typing',
  summary: 'Somebody is typing, or stopped; over after six seconds without another one',
  to: 'The others who have joined the thread',
  payload: z.object({ thread_id, user_id: z.int(), is_typing: z.boolean() }),
});

import { type PlainSocket, plainSocket, type UpgradeCall } from '../../../../platform/realtime';
import { isClientId } from '../../rules';
import { Conversation } from './conversation';
import { threadSocketDocs } from './docs';
import { readFrame } from './frames';
import { idOf } from './path-id';

/** `WS /ws/thread/{thread_id}/`: participants and staff (spec/messaging.md, Realtime A). */

plainSocket({ path: /^\/ws\/thread\/([^/]+)\/?$/, auth: 'user', docs: threadSocketDocs, open: openThreadSocket });

async function openThreadSocket(socket: PlainSocket, call: UpgradeCall): Promise<void> {
  const threadId = idOf(call.groups[0]);
  const conversation = new Conversation(socket, call, { kind: 'thread', target: { threadId }, forStaff: true });
  if (!(await conversation.join())) return;
  conversation.start({ type: 'connected', thread_id: threadId });
  socket.onFrame((text) => take(conversation, socket, text));
}

async function take(conversation: Conversation, socket: PlainSocket, text: string): Promise<void> {
  const frame = readFrame(text);
  if (!frame) return conversation.misunderstood('bad_json');
  switch (frame['type']) {
    case 'message':
      return conversation.send(frame['text'], clientIdOf(frame['client_id']));
    case 'typing':
      return conversation.typing(frame['is_typing'] !== false);
    case 'read':
      if (await conversation.read()) socket.send({ type: 'read', user_id: conversation.userId, read_at: new Date().toISOString(), marked: 0, message_ids: [] });
      return;
    default:
      return conversation.misunderstood('unknown_action');
  }
}

/** A mark that cannot be one counts as not given. */
const clientIdOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' && isClientId(value) ? value : null);

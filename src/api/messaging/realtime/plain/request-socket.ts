import { bus, type PlainSocket, plainSocket, type UpgradeCall } from '../../../../platform/realtime';
import { Conversation } from './conversation';
import { requestSocketDocs } from './docs';
import { readFrame } from './frames';
import { idOf } from './path-id';

/** `WS /ws/requests/{request_id}/`: the conversation of a request with its present provider (spec/messaging.md, Realtime A). */

plainSocket({ path: /^\/ws\/requests\/([^/]+)\/?$/, auth: 'user', docs: requestSocketDocs, open: openRequestSocket });

/** Sockets of this process by request. */
const open = new Map<number, Set<Conversation>>();

async function openRequestSocket(socket: PlainSocket, call: UpgradeCall): Promise<void> {
  const requestId = idOf(call.groups[0]);
  const conversation = new Conversation(socket, call, { kind: 'request', target: { requestId }, forStaff: false });
  if (!(await conversation.join())) return;
  remember(requestId, conversation, socket);
  conversation.start({ type: 'connected', request_id: requestId });
  socket.onFrame((text) => take(conversation, socket, text));
}

function remember(requestId: number, conversation: Conversation, socket: PlainSocket): void {
  const all = open.get(requestId) ?? new Set();
  open.set(requestId, all.add(conversation));
  socket.onClose(() => {
    all.delete(conversation);
    if (all.size === 0) open.delete(requestId);
  });
}

bus.on('messaging.request_moved', async ({ requestId }) => {
  for (const conversation of open.get(requestId) ?? []) await conversation.rejoin();
});

async function take(conversation: Conversation, socket: PlainSocket, text: string): Promise<void> {
  const frame = readFrame(text);
  if (!frame) return conversation.misunderstood('bad_json');
  switch (frame['action']) {
    case 'send':
      return conversation.send(frame['body']);
    case 'typing':
      return conversation.typing(frame['is_typing'] !== false);
    case 'read':
      if (await conversation.read()) socket.send({ type: 'read', user_id: conversation.userId, marked: 0, message_ids: [] });
      return;
    case 'ping':
      socket.send({ type: 'pong' });
      return;
    default:
      return conversation.misunderstood('unknown_action');
  }
}

import type { PlainSocket, UpgradeCall } from '../../../platform/realtime';
import { visitorFrame } from '../present';
import { cleanName, readVisitorFrame, VisitorLimits } from '../rules';
import { announceConversation } from '../use-cases/announce-conversation';
import { openConversation } from '../use-cases/open-conversation';
import { announceVisitorMessage, writeVisitorMessage } from '../use-cases/write-visitor-message';
import type { Place } from './admission';
import { addVisitor, removeVisitor } from './hub';
import { keepAlive, leave } from './presence';

/** The socket of a visitor: one conversation, from its opening to its end (spec/public-chat.md, sections 3 to 5). */

const IDLE_MS = 30 * 60_000;
const OVER_LIMIT = 1008;

export async function openVisitor(socket: PlainSocket, call: UpgradeCall, { id, ipHash }: Place): Promise<void> {
  let gone = false;
  const idle = setTimeout(() => socket.close(1000, 'idle'), IDLE_MS).unref();
  socket.onClose(() => {
    gone = true;
    clearTimeout(idle);
    removeVisitor(id);
    void depart(id);
  });
  await openConversation({ id, ipHash, name: cleanName(call.query.get('name') ?? ''), pageOrigin: call.header('origin') ?? null });
  if (gone) return;
  keepAlive(id);
  const active = () => void idle.refresh();
  addVisitor(id, { socket, active });
  await announceConversation('opened', id);
  const limits = new VisitorLimits();
  socket.onFrame((text) => receive(text, { id, socket, limits, active }));
}

interface Visit {
  id: string;
  socket: PlainSocket;
  limits: VisitorLimits;
  active(): void;
}

/** Stores a message, then shows it to the visitor and to all staff; what is no message is ignored. */
async function receive(frame: string, { id, socket, limits, active }: Visit): Promise<void> {
  const text = readVisitorFrame(frame);
  if (text === null) return;
  const verdict = limits.take(Date.now());
  if (verdict === 'over') socket.close(OVER_LIMIT, 'too many messages');
  if (verdict !== 'accepted') return;
  const message = await writeVisitorMessage(id, text);
  if (!message) return;
  active();
  socket.send(visitorFrame(message));
  await announceVisitorMessage(message);
}

async function depart(id: string): Promise<void> {
  try {
    await leave(id);
    await announceConversation('left', id);
  } catch (error) {
    // Without a sign of life the socket counts as gone soon enough.
    strapi.log.warn(`chat: a visitor's leaving was not written down: ${error instanceof Error ? error.message : String(error)}`);
  }
}

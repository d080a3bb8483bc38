import { randomUUID } from 'node:crypto';
import { db } from '../../../platform/db';
import { type BusTopic, type BusTopics, bus, type PlainSocket } from '../../../platform/realtime';
import type { ConversationFrame, StaffMessageFrame, VisitorFrame } from '../present';
import { isVisitorOnline } from '../queries';

/** The open sockets of this process, and the ways to reach those of the others (spec/public-chat.md, section 4). */

export interface VisitorLink {
  socket: Pick<PlainSocket, 'send' | 'close'>;
  /** A message went either way. */
  active(): void;
}

export interface StaffLink {
  socket: Pick<PlainSocket, 'send' | 'close'>;
  userId: number;
}

const visitors = new Map<string, VisitorLink>();
const staff = new Set<StaffLink>();

export const addVisitor = (conversation: string, link: VisitorLink): Map<string, VisitorLink> => visitors.set(conversation, link);
export const removeVisitor = (conversation: string): boolean => visitors.delete(conversation);
export const addStaff = (link: StaffLink): Set<StaffLink> => staff.add(link);
export const removeStaff = (link: StaffLink): boolean => staff.delete(link);

/** Hands a message to all processes. What Redis does not take reaches this one only, and the history has it for the others. */
async function publish<T extends BusTopic>(topic: T, message: BusTopics[T]): Promise<void> {
  try {
    await bus.publish(topic, message);
  } catch (error) {
    strapi.log.warn(`chat: ${topic} did not reach the other processes: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Sends a frame to all staff; `clientId` only to its sender. */
export function toStaff(frame: StaffMessageFrame | ConversationFrame, sender?: { id: number; clientId: string | null }): Promise<void> {
  return publish('chat.to_staff', { frame, ...(sender?.clientId ? { senderId: sender.id, clientId: sender.clientId } : {}) });
}

bus.on('chat.to_staff', ({ frame, senderId, clientId }) => {
  const plain = JSON.stringify(frame);
  const own = clientId === undefined ? plain : JSON.stringify({ ...frame, client_id: clientId });
  for (const { socket, userId } of staff) socket.send(userId === senderId ? own : plain);
});

/** Sends a frame to all sockets of one of the staff. */
export const toOperator = (userId: number, frame: object): Promise<void> => publish('chat.to_operator', { userId, frame });

bus.on('chat.to_operator', ({ userId, frame }) => {
  for (const link of staff) if (link.userId === userId) link.socket.send(frame);
});

function sendHere(conversation: string, frame: VisitorFrame): boolean {
  const link = visitors.get(conversation);
  link?.active();
  return link?.socket.send(frame) ?? false;
}

const RECEIPT_MS = 1_000;
const awaited = new Map<string, () => void>();

/** Sends a frame to a visitor, wherever his socket is. @returns whether it got it */
export async function toVisitor(conversation: string, frame: VisitorFrame): Promise<boolean> {
  if (visitors.has(conversation)) return sendHere(conversation, frame);
  if (!(await isVisitorOnline(db, conversation))) return false;
  const receipt = randomUUID();
  const arrived = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), RECEIPT_MS);
    awaited.set(receipt, () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
  await publish('chat.to_visitor', { conversation, frame, receipt });
  return arrived.finally(() => awaited.delete(receipt));
}

bus.on('chat.to_visitor', async ({ conversation, frame, receipt }) => {
  if (sendHere(conversation, frame)) await publish('chat.delivered', { receipt });
});

bus.on('chat.delivered', ({ receipt }) => awaited.get(receipt)?.());

/** Ends the socket of a conversation that was closed. */
export const endVisitor = (conversation: string): Promise<void> => publish('chat.closed', { conversation });

bus.on('chat.closed', ({ conversation }) => visitors.get(conversation)?.socket.close(1000, 'closed'));

import { db } from '../../../platform/db';
import { sharedLimiter, tooMany } from '../../../platform/http';
import { auditName, runCommand, type Sender } from '../commands/run';
import { m } from '../messages';
import { type StaffMessageFrame, staffFrame, visitorFrame } from '../present';
import type { MessageRow } from '../queries';
import { readCommand } from '../rules';
import { toStaff, toVisitor } from '../sockets/hub';
import { writeStaffMessage } from './write-staff-message';

const MESSAGES = 30;
const WINDOW_MS = 10_000;

/** Counts a message of one of the staff: 30 in 10 s over all his sockets. */
export const mayWrite = (userId: number) => sharedLimiter().take(`chat-staff:${userId}`, MESSAGES, WINDOW_MS);

/** @throws 429 over that limit */
export async function requireMayWrite(userId: number): Promise<void> {
  const { allowed, retryAfter } = await mayWrite(userId);
  if (!allowed) throw tooMany(retryAfter, m.tooFast());
}

export interface Outgoing extends Sender {
  conversation: string | null;
  text: string;
  clientId: string | null;
  /** Reaches the sender alone: answers of commands, and the echo of what was sent before. */
  reply(frame: object): void;
}

/**
 * Stores a message of the staff and sends it to whom it is for: an answer to its visitor, everything to all staff; a command is internal,
 * whatever it names, and its result is for the sender (spec/public-chat.md, section 4).
 * @returns the frame that the staff got
 * @throws as `writeStaffMessage`
 */
export async function sendStaffMessage({ conversation, text, clientId, reply, ...sender }: Outgoing): Promise<StaffMessageFrame> {
  const { userId } = sender;
  const command = readCommand(text);
  const { message, repeated } = await writeStaffMessage({ userId, conversation: command ? null : conversation, text, clientId, command: command && auditName(command.name) });
  if (repeated) {
    const frame = staffFrame(message);
    reply({ ...frame, client_id: clientId });
    return frame;
  }
  const frame = staffFrame(await deliver(message));
  await toStaff(frame, { id: userId, clientId });
  // Not awaited: a command may take as long as a provider does, and the next message must not.
  if (command) void runCommand(command, sender).then(reply);
  return frame;
}

/** Hands an answer to its visitor and keeps whether he got it. */
async function deliver(message: MessageRow): Promise<MessageRow> {
  if (message.conversation_id === null) return message;
  const delivered = await toVisitor(message.conversation_id, visitorFrame(message));
  await db.run('update desk_messages set delivered = $2 where id = $1', [message.id, delivered]);
  return { ...message, delivered };
}

import { type Tx, transaction } from '../../../platform/db';
import type { UploadedFile } from '../../../platform/http';
import { discardStored, withStored } from '../../../platform/uploads';
import { requireAllowed, requireMayAddress } from '../access';
import { announce } from '../announce';
import { presentMessageEvent } from '../present';
import { findChange, type MessageChangeRow } from '../queries/changes';
import { type Standing, standingsOf } from '../queries/sending';
import type { MessageEvent, ThreadBroadcast, ThreadTarget, Viewer } from '../realtime-contract';
import { refusals } from '../refusals';
import { type BodyProblem, readText } from '../rules';
import { lockTarget } from './lock-target';
import { prepareAttachment } from './prepare-attachment';
import { sendTogether } from './send-together';
import { type StoredAttachment, writeMessage } from './write-message';

export interface SendMessage {
  target: ThreadTarget;
  viewer: Viewer;
  /** As it came. */
  body: unknown;
  /** The sender's own mark: a repeat answers the first message. */
  clientId?: string | null | undefined;
  file?: UploadedFile | undefined;
  attachmentType?: unknown;
  /** Origin of absolute URLs. */
  origin: string;
}

export interface SentMessage {
  message: MessageEvent;
  /** The same `clientId` was sent before: nothing was created or announced. */
  repeated: boolean;
}

type Content = { text: string } | { problem: BodyProblem };

/**
 * Writes a message into a thread and tells everybody concerned.
 * @throws in this order: 403 may not see it (404 staff, unknown), 400 no provider, 403 closed, 403 blocked, 400 `body` or `attachment`
 */
export async function sendMessage(input: SendMessage): Promise<SentMessage> {
  const content = readText(input.body, input.file !== undefined);
  if (!input.file || 'problem' in content) return commit(input, content, undefined);
  await requireMayAddress(input.target, input.viewer);
  const { prepared, ...attachment } = await prepareAttachment(input.viewer.userId, input.file, input.attachmentType);
  return withStored([prepared], async ([stored]) => {
    if (!stored) throw new Error('one file in, none stored');
    const sent = await commit(input, content, { ...attachment, stored });
    if (sent.repeated) await discardStored(stored);
    return sent;
  });
}

async function commit(input: SendMessage, content: Content, attachment: StoredAttachment | undefined): Promise<SentMessage> {
  const { sent, broadcast } = (await plainly(input, content, attachment)) ?? (await transaction((tx) => sendUnderLock(tx, input, content, attachment)));
  await announce([broadcast]);
  return sent;
}

/** A text into a known thread, sent with others of the same moment; undefined when it has to go alone. */
async function plainly({ target, viewer, clientId, origin }: SendMessage, content: Content, attachment: StoredAttachment | undefined): Promise<Outcome | undefined> {
  if ('requestId' in target || 'problem' in content || attachment) return undefined;
  const text = { threadId: target.threadId, senderId: viewer.userId, viewer, body: content.text, clientId: clientId || null, origin };
  const broadcast = await sendTogether(text);
  return broadcast && { sent: { message: broadcast.payload, repeated: false }, broadcast };
}

interface Outcome {
  sent: SentMessage;
  broadcast: ThreadBroadcast | undefined;
}

async function sendUnderLock(tx: Tx, input: SendMessage, content: Content, attachment: StoredAttachment | undefined): Promise<Outcome> {
  const { viewer, origin } = input;
  const thread = await lockTarget(tx, input.target, viewer);
  const clientId = input.clientId || null;
  const [standing] = await standingsOf(tx, [{ threadId: thread.id, senderId: viewer.userId, clientId }]);
  const { blocked, first } = standing as Standing;
  requireAllowed(thread, viewer, blocked);
  if (first !== null) return { sent: { message: await messageOf(tx, thread.id, first, origin), repeated: true }, broadcast: undefined };
  if ('problem' in content) throw refusals[content.problem]();
  const broadcast = await writeMessage(tx, thread, { viewer, text: content.text, clientId, attachment, origin });
  return { sent: { message: broadcast.payload, repeated: false }, broadcast };
}

const messageOf = async (tx: Tx, threadId: number, seq: number, origin: string): Promise<MessageEvent> =>
  presentMessageEvent((await findChange(tx, threadId, seq)) as MessageChangeRow, origin);

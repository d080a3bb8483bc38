import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { linkFile, recordFile, type StoredFile } from '../../../platform/uploads';
import { changeBroadcast } from '../announce';
import { ATTACHMENT } from '../queries/messages';
import { insertMessages, type NewMessage } from '../queries/sending';
import type { ThreadRow } from '../queries/threads';
import type { ThreadBroadcast, Viewer } from '../realtime-contract';
import { auditAccess } from './audit-access';
import type { Attachment } from './prepare-attachment';

/** A file whose bytes are put, with what its sender says of it. */
export type StoredAttachment = Omit<Attachment, 'prepared'> & { stored: StoredFile };

export interface WriteMessage {
  viewer: Viewer;
  text: string;
  clientId: string | null;
  attachment: StoredAttachment | undefined;
  origin: string;
}

/** Inserts an allowed message under the thread's lock: row, file, change, audit, event. @returns what is announced after commit */
export async function writeMessage(tx: Tx, thread: ThreadRow, { viewer, text, clientId, attachment, origin }: WriteMessage): Promise<ThreadBroadcast & { type: 'message:new' }> {
  const { id: threadId } = thread;
  const senderId = viewer.userId;
  const message: NewMessage = { threadId, senderId, body: text, attachmentType: attachment?.type ?? '', attachmentName: attachment?.name ?? '', clientId };
  const [sent] = await insertMessages(tx, [message]);
  if (!sent) throw new Error('one message in, none written');
  const { message_id: messageId, seq } = sent;
  if (attachment) await linkFile(tx, await recordFile(tx, attachment.stored), { ...ATTACHMENT, id: messageId });
  await auditAccess(tx, 'thread_posted', thread, viewer, { message_id: messageId });
  await emit(tx, 'messaging.message_sent', { threadId, seq, origin, messageId, senderId });
  return changeBroadcast({ ...sent, url: attachment?.stored.url ?? null }, origin) as ThreadBroadcast & { type: 'message:new' };
}

import { Batches, isConnectionLoss, isPgError, type Tx, transaction } from '../../../platform/db';
import { emitAll } from '../../../platform/events';
import { isOutsider, refusalToSend } from '../access';
import { changeBroadcast } from '../announce';
import { insertMessages, type Sending, type Standing, standingsOf } from '../queries/sending';
import { lockFreeThreads, type ThreadRow } from '../queries/threads';
import type { ThreadBroadcast, Viewer } from '../realtime-contract';

/**
 * Texts that come at the same time share a transaction, and so its round trips and its flush to disk: a busy server writes many for little
 * more than one. What needs a second look (a thread that somebody holds, an act of staff, a refusal, a repeat) goes alone.
 */

export interface Text extends Sending {
  viewer: Viewer;
  body: string;
  /** Origin of absolute URLs. */
  origin: string;
}

type Written = ThreadBroadcast & { type: 'message:new' };

const MOST = 64;

const batches = new Batches<Text, Written | undefined>(write, { size: MOST, keyOf: ({ threadId }) => threadId });

/** Writes a text with those of the same moment. @returns what is announced, after the commit; undefined and nothing written when it has to go alone */
export const sendTogether = (text: Text): Promise<Written | undefined> => batches.add(text);

async function write(texts: readonly Text[]): Promise<(Written | undefined)[]> {
  try {
    return await transaction((tx) => writeUnderLocks(tx, texts));
  } catch (error) {
    // Whoever lost the connection cannot know whether it was committed; any other error of the database means that it was not.
    if (!isPgError(error) || isConnectionLoss(error)) throw error;
    return texts.map(() => undefined);
  }
}

async function writeUnderLocks(tx: Tx, texts: readonly Text[]): Promise<(Written | undefined)[]> {
  const ids = texts.map(({ threadId }) => threadId);
  const threads = new Map((await lockFreeThreads(tx, ids)).map((thread) => [thread.id, thread]));
  const standings = await standingsOf(tx, texts);
  const plain = texts.filter((text, index) => isPlain(threads.get(text.threadId), text.viewer, standings[index] as Standing));
  const written = new Map((await writeAll(tx, plain)).map((broadcast) => [broadcast.threadId, broadcast]));
  return ids.map((id) => written.get(id));
}

const isPlain = (thread: ThreadRow | undefined, viewer: Viewer, { blocked, first }: Standing): boolean =>
  thread !== undefined && !isOutsider(thread, viewer) && first === null && !refusalToSend(thread, viewer, blocked);

async function writeAll(tx: Tx, texts: readonly Text[]): Promise<Written[]> {
  if (texts.length === 0) return [];
  const sent = await insertMessages(
    tx,
    texts.map((text) => ({ ...text, attachmentType: '', attachmentName: '' })),
  );
  const origins = new Map(texts.map(({ threadId, origin }) => [threadId, origin]));
  const originOf = (threadId: number) => origins.get(threadId) as string;
  await emitAll(
    tx,
    'messaging.message_sent',
    sent.map(({ thread_id: threadId, seq, message_id: messageId, sender_id: senderId }) => ({ threadId, seq, origin: originOf(threadId), messageId, senderId })),
  );
  return sent.map((change) => changeBroadcast(change, originOf(change.thread_id)) as Written);
}

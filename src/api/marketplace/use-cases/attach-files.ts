import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Tx } from '../../../platform/db';
import { type FieldErrors, fieldMessages, invalid, type UploadedFile } from '../../../platform/http';
import type { Message } from '../../../platform/i18n';
import { discardStored, FileProblem, linkFile, type Prepared, prepareUpload, putFiles, recordFile, type StoredFile } from '../../../platform/uploads';

/** Attachments of a request: which parts, how many, what they are by content (spec/marketplace.md, Files). */

const PARTS: Record<string, number> = { images: 10, videos: 5, files: 10, audio: 1 };
const ANY_KIND = ['image', 'video', 'audio', 'document'] as const;
const TYPE = 'api::marketplace.request-attachment';

export interface PreparedPart {
  part: string;
  /** SHA-256 of the bytes as sent: what makes two uploads the same. */
  checksum: string;
  prepared: Prepared;
}

export type StoredPart = StoredFile;

/**
 * Checks the received files. @param limitMb the longest file the user may send
 * @throws 400 with every bad part
 */
export async function prepareParts(files: readonly UploadedFile[], limitMb: number): Promise<PreparedPart[]> {
  const errors: FieldErrors = {};
  const parts: PreparedPart[] = [];
  for (const [part, max] of Object.entries(PARTS)) {
    const received = files.filter((file) => file.part === part);
    if (received.length > max) errors[part] = [fieldMessages.tooManyFiles({ max })];
    else for (const file of received) collect(part, await prepareOne(part, file, limitMb), parts, errors);
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return parts;
}

function collect(part: string, outcome: PreparedPart | Message, parts: PreparedPart[], errors: FieldErrors): void {
  if ('prepared' in outcome) parts.push(outcome);
  else errors[part] = [...(errors[part] ?? []), outcome];
}

async function prepareOne(part: string, file: UploadedFile, limitMb: number): Promise<PreparedPart | Message> {
  try {
    const checksum = await checksumOf(file.path);
    return { part, checksum, prepared: await prepareUpload(file, { limitMb, kinds: ANY_KIND }) };
  } catch (error) {
    if (error instanceof FileProblem) return error.detail;
    throw error;
  }
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Puts the bytes, outside any transaction: all or none. */
export const putParts = (parts: readonly PreparedPart[]): Promise<StoredPart[]> => putFiles(parts.map(({ prepared }) => prepared));
export const discardParts = (stored: readonly StoredPart[]): Promise<void> => discardStored(...stored);

/** Writes the attachments with their request. */
export async function recordParts(tx: Tx, requestId: number, stored: readonly StoredPart[]): Promise<void> {
  for (const file of stored) {
    const fileId = await recordFile(tx, file);
    const row = (await tx.one<{ id: number }>('insert into request_attachments (request_id, file_type) values ($1, $2) returning id', [requestId, file.kind])) as { id: number };
    await linkFile(tx, fileId, { type: TYPE, id: row.id, field: 'file' });
  }
}

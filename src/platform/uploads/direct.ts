import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { db, type Tx } from '../db';
import type { UploadedFile } from '../http/body';
import { conflict, forbidden, invalid, notFound } from '../http/errors';
import { f } from '../http/messages';
import { enqueue } from '../jobs';
import { copyLocal, localSize, localUploadUrl, receiveLocal, removeLocal, signatureHolds } from './direct-local';
import { extensionOf, typeOf } from './kinds';
import { fileError, fileProblems, underField } from './problems';
import { fetchObject, hasBucket, objectSize, presignPut, removeObject } from './s3';

/**
 * Large media past the form: the client announces a file, PUTs its bytes to a presigned address (the bucket, or our own endpoint without
 * one), then names the upload's id in the request that uses it. Only then are the bytes checked and stored like any other file.
 */

const LIFE_SECONDS = 60 * 60;
const MEGABYTE = 1024 * 1024;

export interface DirectUpload {
  upload_id: string;
  url: string;
  method: 'PUT';
  headers: Record<string, string>;
  expires_at: string;
}

/**
 * Announces an upload of at most `limitMb`.
 * @throws ApiError 400 under `file_name` (kind not allowed) or `size`
 */
export async function presignUpload(file: { userId: number; fileName: string; size: number; limitMb: number; origin: string }): Promise<DirectUpload> {
  const { userId, fileName, size, limitMb, origin } = file;
  if (!typeOf(extensionOf(fileName))) throw fileError('file_name', fileProblems.kind());
  if (size > limitMb * MEGABYTE) throw fileError('size', fileProblems.tooLarge(limitMb));
  const id = randomUUID();
  const expires = Math.floor(Date.now() / 1000) + LIFE_SECONDS;
  const expiresAt = new Date(expires * 1000);
  const key = keyOf(id);
  await db.run('insert into direct_uploads (id, user_id, file_name, size, object_key, expires_at) values ($1, $2, $3, $4, $5, $6)', [id, userId, fileName, size, key, expiresAt]);
  const url = hasBucket() ? await presignPut(key, size, LIFE_SECONDS) : localUploadUrl(origin, id, expires);
  return { upload_id: id, url, method: 'PUT', headers: { 'Content-Length': String(size) }, expires_at: expiresAt.toISOString() };
}

const keyOf = (id: string): string => `direct/${id}`;

/**
 * Takes the bytes sent to one of our own signed addresses; repeatable until the upload is used.
 * @throws ApiError 403 wrong or expired signature, 404 unknown, 409 used already, 400 `file` not of the announced size
 */
export async function receiveDirect(upload: { id: string; expires: number; signature: string; body: IncomingMessage }): Promise<void> {
  const { id, expires, signature, body } = upload;
  if (!signatureHolds(id, expires, signature)) throw forbidden();
  const announced = await db.one<{ size: number; state: string }>('select size, state from direct_uploads where id = $1', [id]);
  if (!announced) throw notFound();
  if (announced.state === 'used') throw conflict();
  await underField('file', () => receiveLocal(id, body, announced.size));
  const kept = await db.run(`update direct_uploads set state = 'received' where id = $1 and state <> 'used'`, [id]);
  if (kept === 0) {
    await removeLocal(id);
    throw conflict();
  }
}

/** A direct upload opened like a form's file part. */
export interface OpenedUpload extends UploadedFile {
  /** Removes the working copy. */
  discard(): Promise<void>;
}

/**
 * Fetches the bytes of the caller's own upload for `prepareUpload`; `spendDirectUpload` in the transaction then spends it.
 * @throws ApiError 400 under `upload`: unknown, not received, expired or used
 */
export async function openDirectUpload(userId: number, uploadId: string): Promise<OpenedUpload> {
  const upload = await db.one<{ file_name: string; size: number }>(
    `select file_name, size from direct_uploads where id = $1 and user_id = $2 and state <> 'used' and expires_at > now() - interval '1 hour'`,
    [uploadId, userId],
  );
  const present = upload && (hasBucket() ? await objectSize(keyOf(uploadId)) : await localSize(uploadId));
  if (!upload || present === undefined) throw unknownUpload(uploadId);
  if (present !== upload.size) throw fileError('upload', fileProblems.mismatch());
  const folder = await mkdtemp(path.join(os.tmpdir(), 'souq-direct-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  const target = path.join(folder, '0');
  try {
    await (hasBucket() ? fetchObject(keyOf(uploadId), target) : copyLocal(uploadId, target));
  } catch (error) {
    await discard();
    throw error;
  }
  return { part: 'upload', fileName: upload.file_name, path: target, size: upload.size, truncated: false, discard };
}

const unknownUpload = (id: string) => invalid({ upload: f.unknown({ value: id }) });

/**
 * Spends an upload in the caller's transaction: exactly one act can. The raw bytes go after commit.
 * @throws ApiError 400 under `upload` when another act has spent it
 */
export async function spendDirectUpload(tx: Tx, userId: number, uploadId: string): Promise<void> {
  const spent = await tx.run(`update direct_uploads set state = 'used' where id = $1 and user_id = $2 and state <> 'used'`, [uploadId, userId]);
  if (spent === 0) throw unknownUpload(uploadId);
  await enqueue(tx, 'uploads.drop-direct', { uploadId });
}

/** Deletes the raw bytes of an upload; harmless to repeat. */
export const dropDirect = (uploadId: string): Promise<void> => (hasBucket() ? removeObject(keyOf(uploadId)) : removeLocal(uploadId));

/** Forgets uploads a day past their end, with whatever bytes they left. */
export async function sweepDirectUploads(): Promise<void> {
  const old = await db.rows<{ id: string }>(`select id from direct_uploads where expires_at < now() - interval '1 day' order by expires_at limit 5000`);
  for (const { id } of old) {
    await dropDirect(id);
    await db.run('delete from direct_uploads where id = $1', [id]);
  }
}

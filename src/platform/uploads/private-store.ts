import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '../../../config/env';
import { hasBucket, s3, sdk } from './s3';

/** Where the bytes of private files are: a folder outside the public one, or a bucket that only this server reads. */

/** First and last byte, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** The folder of private files. @param root of the project, for commands that run without the server */
export const privateFolder = (root?: string): string =>
  env().PRIVATE_MEDIA_ROOT ? path.resolve(env().PRIVATE_MEDIA_ROOT) : path.join(root ?? strapi.dirs.app.root, '.souq', 'private');
const fileOf = (key: string, root?: string): string => path.join(privateFolder(root), key);

const place = (key: string) => ({ Bucket: env().S3_PRIVATE_BUCKET || env().S3_BUCKET, Key: `private/${key}` });

export interface PrivateBytes {
  /** Where they are now. */
  path: string;
  mime: string;
  /** Bytes. */
  size: number;
}

/** Stores the bytes under a key. @param root of the project, for commands that run without the server */
export async function putPrivateBytes(key: string, { path: source, mime, size }: PrivateBytes, root?: string): Promise<void> {
  if (hasBucket()) {
    const stream = createReadStream(source);
    try {
      await s3().send(new (sdk().PutObjectCommand)({ ...place(key), Body: stream, ContentLength: size, ContentType: mime }));
    } finally {
      stream.destroy();
    }
    return;
  }
  await mkdir(privateFolder(root), { recursive: true, mode: 0o700 });
  await copyFile(source, fileOf(key, root));
}

/** The bytes, or a part of them. @throws when they cannot be opened */
export async function openPrivateBytes(key: string, range?: ByteRange): Promise<Readable> {
  if (hasBucket()) {
    const { Body } = await s3().send(new (sdk().GetObjectCommand)({ ...place(key), ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}) }));
    return Body as Readable;
  }
  const stream = createReadStream(fileOf(key), range);
  await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
  return stream;
}

/** Deletes the bytes; harmless when they are gone. @param root as for `putPrivateBytes` */
export async function removePrivateBytes(key: string, root?: string): Promise<void> {
  if (hasBucket()) await s3().send(new (sdk().DeleteObjectCommand)(place(key)));
  else await rm(fileOf(key, root), { force: true });
}

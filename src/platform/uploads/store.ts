import { randomBytes } from 'node:crypto';
import type { Tx } from '../db';
import { enqueue } from '../jobs';
import type { ImageFile } from './images';
import { claimObjects, deleteObject, kilobytes, providerName, putObject, type StoredObject } from './objects';
import type { Prepared } from './prepare';

/** `formats.thumbnail` of a `files` row, as Strapi's own uploads write it. */
export interface StoredThumbnail {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  path: null;
  url: string;
  width: number;
  height: number;
  /** Kilobytes. */
  size: number;
  sizeInBytes: number;
}

/** Bytes at the provider that no `files` row names yet. */
export interface StoredFile extends StoredObject {
  kind: Prepared['kind'];
  mime: string;
  url: string;
  /** Bytes. */
  size: number;
  width: number | null;
  height: number | null;
  thumbnail: StoredThumbnail | null;
}

const randomName = (): string => randomBytes(16).toString('hex');

/** Puts a prepared file at the provider under a random name. Outside any transaction; `discardStored` when the act fails later. */
export async function putFile(prepared: Prepared): Promise<StoredFile> {
  const { kind, ext, mime, size, width, height } = prepared;
  const object: StoredObject = { hash: randomName(), ext, provider: providerName() };
  const url = await putObject(object, prepared);
  const thumbnail = prepared.thumbnail ? await putThumbnail(prepared.thumbnail) : null;
  return { ...object, kind, mime, url, size, width, height, thumbnail };
}

/** Puts several files, all or none: when one fails, those already put are taken back. */
export async function putFiles(prepared: readonly Prepared[]): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  try {
    for (const file of prepared) stored.push(await putFile(file));
    return stored;
  } catch (error) {
    await discardStored(...stored);
    throw error;
  }
}

/** Puts a thumbnail under a random name of its own. */
export async function putThumbnail(image: ImageFile): Promise<StoredThumbnail> {
  const { ext, mime, width, height } = image;
  const hash = `thumbnail_${randomName()}`;
  const url = await putObject({ hash, ext, provider: providerName() }, image);
  return { name: `${hash}${ext}`, hash, ext, mime, path: null, url, width, height, size: kilobytes(image.size), sizeInBytes: image.size };
}

/** Writes the `files` row of stored bytes and answers its id; videos get their thumbnail from a job. */
export async function recordFile(tx: Tx, stored: StoredFile): Promise<number> {
  const { hash, ext, thumbnail } = stored;
  await claimObjects(tx, thumbnail ? [hash, thumbnail.hash] : [hash]);
  const row = await tx.one<{ id: number }>(
    `insert into files (name, hash, ext, mime, size, url, width, height, formats, provider, folder_path)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '/') returning id`,
    [`${hash}${ext}`, hash, ext, stored.mime, kilobytes(stored.size), stored.url, stored.width, stored.height, thumbnail ? JSON.stringify({ thumbnail }) : null, stored.provider],
  );
  const { id } = row as { id: number };
  if (stored.kind === 'video') await enqueue(tx, 'uploads.video-thumbnail', { fileId: id });
  return id;
}

/** Deletes stored bytes whose transaction never came or failed; what cannot be deleted now is left to the sweep. */
export async function discardStored(...stored: readonly StoredFile[]): Promise<void> {
  for (const { hash, thumbnail } of stored)
    for (const name of thumbnail ? [hash, thumbnail.hash] : [hash])
      await deleteObject(name).catch((error: unknown) => strapi.log.warn(`upload ${name} is left to the sweep: ${String(error)}`));
}

/** Prepared files put and handed to `work`; when it throws, their bytes are taken back. */
export async function withStored<T>(prepared: readonly Prepared[], work: (stored: StoredFile[]) => Promise<T>): Promise<T> {
  const stored = await putFiles(prepared);
  try {
    return await work(stored);
  } catch (error) {
    await discardStored(...stored);
    throw error;
  }
}

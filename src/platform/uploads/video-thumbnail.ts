import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { db, transaction } from '../db';
import { extractFrame, findFfmpeg } from './ffmpeg';
import { makeThumbnail } from './images';
import { claimObjects, deleteObject } from './objects';
import { fetchObject, hasBucket } from './s3';
import { putThumbnail, type StoredThumbnail } from './store';

interface VideoRow {
  hash: string;
  ext: string;
}

/** Gives a video a picture of its own when ffmpeg is at hand; until then clients get the generic poster. */
export async function makeVideoThumbnail(fileId: number): Promise<void> {
  const ffmpeg = await findFfmpeg();
  const video = ffmpeg ? await db.one<VideoRow>(`select hash, ext from files where id = $1 and mime like 'video/%' and formats is null`, [fileId]) : undefined;
  if (!ffmpeg || !video) return;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'souq-frame-'));
  try {
    const frame = await extractFrame(ffmpeg, await localCopy(video, folder), video.ext);
    if (!frame) return;
    await attach(fileId, await putThumbnail(await makeThumbnail(frame, path.join(folder, 'thumbnail'))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function localCopy({ hash, ext }: VideoRow, folder: string): Promise<string> {
  if (!hasBucket()) return path.join(strapi.dirs.static.public, 'uploads', `${hash}${ext}`);
  const copy = path.join(folder, 'video');
  await fetchObject(`${hash}${ext}`, copy);
  return copy;
}

async function attach(fileId: number, thumbnail: StoredThumbnail): Promise<void> {
  const attached = await transaction(async (tx) => {
    const rows = await tx.run(`update files set formats = $2, preview_url = $3, updated_at = now() where id = $1 and formats is null`, [
      fileId,
      JSON.stringify({ thumbnail }),
      thumbnail.url,
    ]);
    if (rows > 0) await claimObjects(tx, [thumbnail.hash]);
    return rows > 0;
  });
  if (!attached) await deleteObject(thumbnail.hash);
}

import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../../../config/env';

const TIMEOUT_MS = 60_000;
const MAX_FRAME_BYTES = 64 * 1024 * 1024;

/** The demuxer is named, so that a file can never make ffmpeg open playlists or addresses. */
const DEMUXERS: Record<string, string> = { '.mp4': 'mov', '.m4v': 'mov', '.mov': 'mov', '.webm': 'matroska', '.mkv': 'matroska', '.avi': 'avi' };

/** The ffmpeg binary: `FFMPEG_PATH`, else the first on PATH; undefined when there is none. */
export async function findFfmpeg(): Promise<string | undefined> {
  const given = env().FFMPEG_PATH;
  const candidates = given ? [given] : (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'ffmpeg'));
  for (const candidate of candidates)
    if (
      await access(candidate, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return candidate;
  return undefined;
}

/** One frame as PNG, taken at 1 s, or the first of a shorter video; undefined when none can be read. */
export async function extractFrame(ffmpeg: string, video: string, ext: string): Promise<Buffer | undefined> {
  const demuxer = DEMUXERS[ext];
  if (!demuxer) return undefined;
  return (await frameAt(ffmpeg, video, demuxer, 1)) ?? frameAt(ffmpeg, video, demuxer, 0);
}

function frameAt(ffmpeg: string, video: string, demuxer: string, second: number): Promise<Buffer | undefined> {
  const options = ['-nostdin', '-loglevel', 'error', '-protocol_whitelist', 'file,pipe', '-f', demuxer, '-ss', String(second), '-i', `file:${video}`];
  const output = ['-map', '0:v:0', '-frames:v', '1', '-vf', "scale='min(1280,iw)':-2", '-c:v', 'png', '-f', 'image2pipe', 'pipe:1'];
  return new Promise((resolve) => {
    execFile(ffmpeg, [...options, ...output], { encoding: 'buffer', timeout: TIMEOUT_MS, maxBuffer: MAX_FRAME_BYTES }, (error, stdout) => {
      resolve(error || stdout.length === 0 ? undefined : stdout);
    });
  });
}

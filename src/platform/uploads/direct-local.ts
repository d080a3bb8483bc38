import { createHmac, timingSafeEqual } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { derivedSecret } from '../../../config/server';
import { privateFolder } from './private-store';
import { fileProblems } from './problems';

/** Direct uploads without a bucket: signed addresses of our own, bytes in a folder that is never served. */

const folder = (): string => path.join(privateFolder(), 'direct');
const fileOf = (id: string): string => path.join(folder(), id);

function signatureOf(id: string, expires: number): string {
  return createHmac('sha256', derivedSecret('direct-upload')).update(`${id}.${expires}`).digest('base64url');
}

/** The address to which the file is PUT until `expires` (seconds since 1970). */
export const localUploadUrl = (origin: string, id: string, expires: number): string =>
  `${origin}/api/uploads/direct/${id}/?expires=${expires}&signature=${signatureOf(id, expires)}`;

/** Whether the address is one we gave out and still holds. */
export function signatureHolds(id: string, expires: number, signature: string): boolean {
  const [wanted, given] = [Buffer.from(signatureOf(id, expires)), Buffer.from(signature)];
  return wanted.length === given.length && timingSafeEqual(wanted, given) && expires * 1000 > Date.now();
}

/**
 * Writes a request's body, which must be exactly `size` bytes, as the file of an upload; a half-sent one leaves nothing.
 * @throws FileProblem longer than announced, or shorter
 */
export async function receiveLocal(id: string, body: IncomingMessage, size: number): Promise<void> {
  await mkdir(folder(), { recursive: true });
  const part = `${fileOf(id)}.${process.hrtime.bigint()}.part`;
  try {
    if (size !== (await writeWhole(body, part, size))) throw fileProblems.mismatch();
    await rename(part, fileOf(id));
  } finally {
    await rm(part, { force: true });
  }
}

async function writeWhole(body: IncomingMessage, target: string, size: number): Promise<number> {
  let received = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      if (received > size) done(fileProblems.mismatch());
      else done(null, chunk);
    },
  });
  await pipeline(body, counted, createWriteStream(target));
  return received;
}

/** Bytes of a received file, or undefined when it is not there. */
export const localSize = (id: string): Promise<number | undefined> =>
  stat(fileOf(id)).then(
    ({ size }) => size,
    () => undefined,
  );

export const copyLocal = (id: string, target: string): Promise<void> => copyFile(fileOf(id), target);

/** Removes the file of an upload and what broken transfers left of it. */
export async function removeLocal(id: string): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names) if (name === id || name.startsWith(`${id}.`)) await rm(path.join(folder(), name), { force: true });
}

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { ApiError, refused } from './errors';
import { m } from './messages';

/** Reads request bodies after the caller was let in, so that a stranger cannot make the server parse megabytes. */

export interface UploadedFile {
  /** Name of the form part. */
  part: string;
  /** The client's file name; only its extension is ever used. */
  fileName: string;
  /** Where the bytes wait until the request ends. */
  path: string;
  size: number;
  /** The part was longer than the limit; the rest was dropped. */
  truncated: boolean;
}

export interface RequestBody {
  fields: Record<string, unknown>;
  files: UploadedFile[];
  /** Removes what waits on disk. */
  discard(): Promise<void>;
}

/** `either` takes JSON and multipart, `any` also the other encoding of forms. */
export type BodyKind = 'json' | 'multipart' | 'either' | 'any';

const JSON_LIMIT = 1024 * 1024;
const FIELD_LIMIT = 1024 * 1024;
const MAX_FILES = 30;
const MAX_FIELDS = 200;

const nothing = async (): Promise<void> => undefined;
const tooLarge = () => new ApiError(413, m.tooLarge(), { headers: { Connection: 'close' } });

/**
 * @param kind what the endpoint accepts: `multipart` alone refuses JSON with 415
 * @param fileBytes the longest file kept whole
 */
export async function readBody(request: IncomingMessage, kind: BodyKind, fileBytes: number): Promise<RequestBody> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'multipart/form-data') {
    if (kind === 'json') throw new ApiError(415, m.unsupportedMedia());
    return readMultipart(request, fileBytes);
  }
  if (kind === 'multipart') throw new ApiError(415, m.unsupportedMedia());
  const bytes = await readBytes(request);
  if (bytes.length === 0) return { fields: {}, files: [], discard: nothing };
  if (kind === 'any' && type === 'application/x-www-form-urlencoded') return { fields: parseForm(bytes), files: [], discard: nothing };
  if (type !== '' && type !== 'application/json' && !type.endsWith('+json')) throw new ApiError(415, m.unsupportedMedia());
  return { fields: parseJson(bytes), files: [], discard: nothing };
}

/** The bytes of a body as they came, up to one megabyte. @throws 413 */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > JSON_LIMIT) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > JSON_LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Buffer): Record<string, unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(m.malformedJson());
  }
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused(m.malformedJson());
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(m.notAnObject());
  return value as Record<string, unknown>;
}

function parseForm(bytes: Buffer): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  const entries = [...new URLSearchParams(bytes.toString('utf8'))];
  if (entries.length > MAX_FIELDS) throw tooLarge();
  for (const [name, value] of entries) addField(fields, name, value);
  return { ...fields };
}

async function readMultipart(request: IncomingMessage, fileBytes: number): Promise<RequestBody> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'souq-upload-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  try {
    const { fields, files } = await receive(request, folder, fileBytes);
    return { fields, files, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

function receive(request: IncomingMessage, folder: string, fileBytes: number): Promise<{ fields: Record<string, unknown>; files: UploadedFile[] }> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, unknown> = Object.create(null);
    const files: UploadedFile[] = [];
    const writes: Promise<void>[] = [];
    const giveUp = (error: Error) => {
      request.unpipe();
      request.resume();
      reject(error);
    };
    const malformed = () => giveUp(refused(m.malformedMultipart()));
    let parser: busboy.Busboy;
    try {
      // One byte more: busboy calls a file that just reaches its limit too long already.
      parser = busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { fileSize: fileBytes + 1, files: MAX_FILES, fields: MAX_FIELDS, fieldSize: FIELD_LIMIT } });
    } catch {
      return malformed();
    }
    parser.on('field', (name, value) => addField(fields, name, value));
    parser.on('file', (part, stream, info) => {
      const file: UploadedFile = { part, fileName: info.filename ?? '', path: path.join(folder, String(files.length)), size: 0, truncated: false };
      files.push(file);
      stream.on('data', (chunk: Buffer) => {
        file.size += chunk.length;
      });
      stream.on('limit', () => {
        file.truncated = true;
      });
      const written = pipeline(stream, createWriteStream(file.path));
      // Looked at when the form ends; until then a failure must not count as unhandled.
      written.catch(() => undefined);
      writes.push(written);
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) parser.on(limit, () => giveUp(tooLarge()));
    parser.on('error', malformed);
    parser.on('close', () => Promise.all(writes).then(() => resolve({ fields: { ...fields }, files }), malformed));
    request.on('aborted', malformed);
    request.pipe(parser);
  });
}

/** A name sent more than once, or ending in `[]`, is a list. */
function addField(fields: Record<string, unknown>, name: string, value: string): void {
  const bare = name.replace(/\[\]$/, '');
  const known = fields[bare];
  if (known !== undefined) fields[bare] = [...(Array.isArray(known) ? known : [known]), value];
  else fields[bare] = bare === name ? value : [value];
}

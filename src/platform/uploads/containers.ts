import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** What the containers hold: names in a ZIP directory, streams of an OLE file, and whether a text is one. */

const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const END_BYTES = 22 + 65_535;
const ENTRY = 0x02014b50;
const DIRECTORY_LIMIT = 4 * 1024 * 1024;

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/**
 * The names in a ZIP's central directory (nothing is unpacked); undefined when the file has none that fits, or one beyond 4 MB.
 */
export async function zipNames(path: string): Promise<string[] | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, Math.max(0, size - END_BYTES), Math.min(size, END_BYTES));
    const end = tail.lastIndexOf(END_RECORD);
    if (end < 0 || end + 22 > tail.length) return undefined;
    const [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (length > DIRECTORY_LIMIT || offset + length > size) return undefined;
    return entryNames(await readAt(file, offset, length));
  } finally {
    await file.close();
  }
}

function entryNames(directory: Buffer): string[] | undefined {
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= directory.length) {
    if (directory.readUInt32LE(at) !== ENTRY) return undefined;
    const [name, extra, comment] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30), directory.readUInt16LE(at + 32)];
    names.push(directory.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

/** Whether an office document of that folder (`word/`, `xl/`, `ppt/`) is inside, without macros. */
export function isOfficeDocument(names: readonly string[], folder: string): boolean {
  return names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder)) && !names.some((name) => /vbaproject\.bin$/i.test(name));
}

/** Whether an OLE file has one of the named streams (names stand in its directory as UTF-16). */
export async function oleHolds(path: string, streams: readonly string[]): Promise<boolean> {
  const wanted = streams.map((name) => Buffer.from(`${name}\0`, 'utf16le'));
  const longest = Math.max(...wanted.map((name) => name.length));
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const window = Buffer.concat([rest, chunk]);
    if (wanted.some((name) => window.includes(name))) return true;
    rest = Buffer.from(window.subarray(Math.max(0, window.length - longest)));
  }
  return false;
}

const LIKE_A_PROGRAM = /^\s*(?:<[a-z!?/%]|#!|%!PS|MZ\x90)/i;

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Whether the whole file is readable text (UTF-8, or UTF-16 with its mark) that begins neither like markup nor like a script. */
export async function isPlainText(path: string, head: Buffer): Promise<boolean> {
  const decoder = new TextDecoder(encodingOf(head), { fatal: true });
  let first = true;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\0') || (first && LIKE_A_PROGRAM.test(text))) return false;
      first = false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

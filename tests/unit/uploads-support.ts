import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { UploadedFile } from '../../src/platform/http/body';

let folder: string | undefined;
let serial = 0;

/** Writes bytes to a temporary file as a received form part. */
export async function received(fileName: string, bytes: Buffer): Promise<UploadedFile> {
  folder ??= await mkdtemp(path.join(os.tmpdir(), 'souq-test-'));
  serial += 1;
  const file = path.join(folder, String(serial));
  await writeFile(file, bytes);
  return { part: 'file', fileName, path: file, size: bytes.length, truncated: false };
}

export async function removeReceived(): Promise<void> {
  if (folder) await rm(folder, { recursive: true, force: true });
  folder = undefined;
}

/** A ZIP of empty stored entries. */
export function zipOf(...names: string[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const text = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(text.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, text);
    entries.push(entry, text);
    offset += 30 + text.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** An OLE file whose directory names one stream. */
export function oleOf(stream: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(256)]);
}

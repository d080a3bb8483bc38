import { open } from 'node:fs/promises';
import { isOfficeDocument, isPlainText, oleHolds, zipNames } from './containers';
import { extensionOf, type FileType, type Kind, typeOf } from './kinds';
import { HEAD_BYTES, hasSignature, isSoundOnly, looksLikeMarkup, matroskaType } from './signatures';

/** What a file really is. `kind` as a reason: the extension is not allowed at all; `mismatch`: the bytes are something else. */
export type Sniffed = { ok: true; kind: Kind; ext: string; mime: string } | { ok: false; reason: 'empty' | 'kind' | 'mismatch' };

/** Judges a file by extension and content, never by the type its sender declared (spec/operations.md, Multipart). */
export async function sniff(path: string, fileName: string): Promise<Sniffed> {
  const head = await readHead(path);
  if (head.length === 0) return { ok: false, reason: 'empty' };
  const ext = extensionOf(fileName);
  const type = typeOf(ext);
  if (!type) return { ok: false, reason: 'kind' };
  if (looksLikeMarkup(head) || !(await agrees(type, path, head))) return { ok: false, reason: 'mismatch' };
  const [kind, mime] = ext === 'webm' && isSoundOnly(head) ? (['audio', 'audio/webm'] as const) : ([type.kind, type.mime] as const);
  return { ok: true, kind, ext: `.${ext === 'jpeg' ? 'jpg' : ext}`, mime };
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function agrees(type: FileType, path: string, head: Buffer): Promise<boolean> {
  if (type.family === 'text') return isPlainText(path, head);
  if (!hasSignature(type.family, head)) return false;
  if (type.family === 'zip') return zipAgrees(path, type.holds?.[0]);
  if (type.family === 'ole') return oleHolds(path, type.holds ?? []);
  if (type.family === 'matroska') return type.holds?.includes(matroskaType(head) ?? '') ?? false;
  return true;
}

async function zipAgrees(path: string, folder: string | undefined): Promise<boolean> {
  const names = await zipNames(path);
  if (!names) return false;
  return folder === undefined || isOfficeDocument(names, folder);
}

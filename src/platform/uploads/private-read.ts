import type { Readable } from 'node:stream';
import { ApiError, notFound } from '../http/errors';
import { m } from '../http/messages';
import { type PrivateFile, privateFileOf } from './private-files';
import { type ByteRange, openPrivateBytes } from './private-store';
import { requireSigned } from './private-urls';

/** What a signed address answers: the bytes, whole or the asked part (players seek that way), never shared with other people's caches. */

export interface PrivateAnswer {
  status: 200 | 206;
  headers: Record<string, string>;
  body: Readable;
}

export interface SignedRequest {
  key: string;
  expires: string;
  signature: string;
  /** `Range` header. */
  range: string | undefined;
}

/** @throws 403 wrong, altered or expired address; 404 no such file; 416 a part that is not there */
export async function readPrivate({ key, expires, signature, range: asked }: SignedRequest): Promise<PrivateAnswer> {
  const left = requireSigned(key, expires, signature);
  const file = await privateFileOf(key);
  if (!file) throw notFound();
  const range = rangeOf(asked, file.size);
  const body = await openPrivateBytes(key, range);
  const headers = { ...headersOf(file), 'Cache-Control': `private, max-age=${left}`, 'Content-Length': String(range ? range.end - range.start + 1 : file.size) };
  if (!range) return { status: 200, headers, body };
  return { status: 206, headers: { ...headers, 'Content-Range': `bytes ${range.start}-${range.end}/${file.size}` }, body };
}

/** A browser shows what it can render without running anything, and saves the rest. */
function headersOf({ kind, mime, object_key: key }: PrivateFile): Record<string, string> {
  const shown = kind !== 'document' || mime === 'application/pdf';
  return {
    'Content-Type': mime,
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${key}"`,
    'Accept-Ranges': 'bytes',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}

/** One range of bytes; several, and what is not understood, count as none (RFC 9110, 14.2). */
export function rangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size || (first === '' && Number(last) === 0)) throw new ApiError(416, m.invalidInput(), { headers: { 'Content-Range': `bytes */${size}` } });
  return start > end ? undefined : { start, end };
}

import type { UploadedFile } from '../http/body';
import { type ImageFile, makeThumbnail, reencode } from './images';
import type { Kind } from './kinds';
import { fileProblems } from './problems';
import { sniff } from './sniff';

const MEGABYTE = 1024 * 1024;

/** A checked file, ready to be stored; its bytes wait beside the received ones and go with them. */
export interface Prepared {
  kind: Kind;
  /** With the dot. */
  ext: string;
  mime: string;
  path: string;
  /** Bytes. */
  size: number;
  width: number | null;
  height: number | null;
  thumbnail: ImageFile | null;
}

export interface UploadRules {
  limitMb: number;
  kinds: readonly Kind[];
  /** Pictures with the signature of their kind that cannot be decoded: kept as they came, for people to judge; refused without it. */
  brokenPictures?: 'kept';
}

/**
 * Checks a received file (size, extension, signature, kind) and writes pictures anew.
 * @throws FileProblem: too large, empty, kind not allowed here, or content of another kind
 */
export async function prepareUpload(file: UploadedFile, { limitMb, kinds, brokenPictures }: UploadRules): Promise<Prepared> {
  if (file.truncated || file.size > limitMb * MEGABYTE) throw fileProblems.tooLarge(limitMb);
  const sniffed = await sniff(file.path, file.fileName);
  if (!sniffed.ok) throw fileProblems[sniffed.reason]();
  const { kind, ext, mime } = sniffed;
  if (!kinds.includes(kind)) throw fileProblems.kind();
  const asSent: Prepared = { kind, ext, mime, path: file.path, size: file.size, width: null, height: null, thumbnail: null };
  return kind === 'image' ? prepareImage(asSent, brokenPictures) : asSent;
}

async function prepareImage(asSent: Prepared, brokenPictures: UploadRules['brokenPictures']): Promise<Prepared> {
  const clean = await reencode(asSent.path, asSent.ext, asSent.mime);
  if (clean === 'undecodable' && brokenPictures === 'kept') return asSent;
  if (typeof clean === 'string') throw fileProblems.mismatch();
  return { kind: 'image', ...clean, thumbnail: await makeThumbnail(clean.path, `${clean.path}.thumbnail`) };
}

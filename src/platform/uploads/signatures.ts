import type { Family } from './kinds';

/**
 * Magic bytes, judged on the head of a file. An allow-list with constant work per file: general detectors parse every format they know,
 * and some of them loop on malformed input.
 */

/** Bytes read from the start of a file for every rule here. */
export const HEAD_BYTES = 64 * 1024;

const ascii = (head: Buffer, offset: number, length: number): string => head.toString('latin1', offset, offset + length);
const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
const riff = (head: Buffer, form: string): boolean => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === form;

const STILL_IMAGE_BRANDS = new Set(['avif', 'avis', 'mif1', 'msf1', 'heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'crx ']);
const isoMedia = (head: Buffer): boolean => ascii(head, 4, 4) === 'ftyp' && !STILL_IMAGE_BRANDS.has(ascii(head, 8, 4));
/** QuickTime files older than the `ftyp` box begin with one of these. */
const oldQuickTime = (head: Buffer): boolean => ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].includes(ascii(head, 4, 4));

/** Where the audio begins behind an ID3v2 tag (its length is four 7-bit bytes); 0 without one. */
function afterId3(head: Buffer): number {
  if (ascii(head, 0, 3) !== 'ID3' || head.length < 10) return 0;
  const size = head.subarray(6, 10).reduce((total, byte) => total * 128 + (byte & 0x7f), 0);
  return size + 10;
}

/** An MPEG audio frame: sync word, a layer (00 is ADTS), a bit rate and a sample rate that exist. */
function mpegFrame(head: Buffer, at: number, layer: 'adts' | 'mp3'): boolean {
  const [sync = 0, second = 0, third = 0] = head.subarray(at, at + 3);
  if (sync !== 0xff) return false;
  if (layer === 'adts') return (second & 0xf6) === 0xf0 && ((third >> 2) & 0xf) < 13;
  return (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) !== 0 && third >> 4 !== 0xf && (third & 0x0c) !== 0x0c;
}

/** The header of an ID3v2 tag: a version that exists, and a length of 7-bit bytes. */
const isId3 = (head: Buffer): boolean =>
  ascii(head, 0, 3) === 'ID3' && head.length >= 10 && [2, 3, 4].includes(head[3] as number) && head[4] !== 0xff && head.subarray(6, 10).every((byte) => byte < 0x80);

/** Some encoders pad between tag and first frame. */
function taggedAdts(head: Buffer): boolean {
  const start = afterId3(head);
  let at = start;
  while (start > 0 && head[at] === 0 && at < head.length - 3) at += 1;
  return mpegFrame(head, at, 'adts');
}

const RULES: Record<Exclude<Family, 'text'>, (head: Buffer) => boolean> = {
  jpeg: (head) => startsWith(head, 0xff, 0xd8, 0xff),
  png: (head) => startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  gif: (head) => ['GIF87a', 'GIF89a'].includes(ascii(head, 0, 6)),
  webp: (head) => riff(head, 'WEBP'),
  mp4: isoMedia,
  quicktime: (head) => isoMedia(head) || oldQuickTime(head),
  matroska: (head) => startsWith(head, 0x1a, 0x45, 0xdf, 0xa3),
  avi: (head) => riff(head, 'AVI '),
  // The tag is a signature of its own: what stands behind it may begin beyond the head.
  mp3: (head) => isId3(head) || mpegFrame(head, 0, 'mp3'),
  adts: taggedAdts,
  wave: (head) => riff(head, 'WAVE'),
  ogg: (head) => ascii(head, 0, 4) === 'OggS' && !['\x80theora', '\x01video\0'].includes(ascii(head, 28, 7)),
  amr: (head) => ascii(head, 0, 5) === '#!AMR',
  flac: (head) => ascii(head, 0, 4) === 'fLaC',
  pdf: (head) => ascii(head, 0, 5) === '%PDF-',
  ole: (head) => startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  zip: (head) => startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06),
};

/** Whether a head begins as the family does. Text has no signature: see `isPlainText`. */
export const hasSignature = (family: Exclude<Family, 'text'>, head: Buffer): boolean => RULES[family](head);

const MARKUP = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed|\?php)\b/i;
const MARKUP_BYTES = 1024;

/** A head in which a browser could find a page: refused for every kind, whatever signature stands before it. */
export const looksLikeMarkup = (head: Buffer): boolean => MARKUP.test(head.toString('latin1', 0, MARKUP_BYTES));

/** The `DocType` of a Matroska file: `webm` or `matroska`. */
export const matroskaType = (head: Buffer): string | undefined => /\x42\x82[\x80-\xff](webm|matroska)/.exec(head.toString('latin1', 0, 256))?.[1];

/** A WebM whose track list names sound and no picture (voice notes of browsers). */
export function isSoundOnly(head: Buffer): boolean {
  const text = head.toString('latin1');
  return /A_(?:OPUS|VORBIS)/.test(text) && !/V_(?:VP8|VP9|AV1|MPEG)/.test(text);
}

/** The kinds of files that may be uploaded at all; each endpoint allows some of them (spec/providers.md, Uploads; spec/marketplace.md, Files). */

export const KINDS = ['image', 'video', 'audio', 'document'] as const;
export type Kind = (typeof KINDS)[number];

/** What the bytes must be. */
export type Family = 'jpeg' | 'png' | 'gif' | 'webp' | 'mp4' | 'quicktime' | 'matroska' | 'avi' | 'mp3' | 'adts' | 'wave' | 'ogg' | 'amr' | 'flac' | 'pdf' | 'ole' | 'zip' | 'text';

export interface FileType {
  kind: Kind;
  mime: string;
  family: Family;
  /** What the container must hold: the folder of an OOXML part, or the name of an OLE stream. */
  holds?: readonly string[];
}

const OOXML = 'application/vnd.openxmlformats-officedocument';

const TYPES: Record<string, FileType> = {
  jpg: { kind: 'image', mime: 'image/jpeg', family: 'jpeg' },
  jpeg: { kind: 'image', mime: 'image/jpeg', family: 'jpeg' },
  png: { kind: 'image', mime: 'image/png', family: 'png' },
  gif: { kind: 'image', mime: 'image/gif', family: 'gif' },
  webp: { kind: 'image', mime: 'image/webp', family: 'webp' },
  mp4: { kind: 'video', mime: 'video/mp4', family: 'mp4' },
  m4v: { kind: 'video', mime: 'video/x-m4v', family: 'mp4' },
  mov: { kind: 'video', mime: 'video/quicktime', family: 'quicktime' },
  webm: { kind: 'video', mime: 'video/webm', family: 'matroska', holds: ['webm'] },
  mkv: { kind: 'video', mime: 'video/x-matroska', family: 'matroska', holds: ['matroska', 'webm'] },
  avi: { kind: 'video', mime: 'video/x-msvideo', family: 'avi' },
  mp3: { kind: 'audio', mime: 'audio/mpeg', family: 'mp3' },
  m4a: { kind: 'audio', mime: 'audio/mp4', family: 'mp4' },
  '3gp': { kind: 'audio', mime: 'audio/3gpp', family: 'mp4' },
  aac: { kind: 'audio', mime: 'audio/aac', family: 'adts' },
  wav: { kind: 'audio', mime: 'audio/wav', family: 'wave' },
  ogg: { kind: 'audio', mime: 'audio/ogg', family: 'ogg' },
  oga: { kind: 'audio', mime: 'audio/ogg', family: 'ogg' },
  opus: { kind: 'audio', mime: 'audio/ogg', family: 'ogg' },
  amr: { kind: 'audio', mime: 'audio/amr', family: 'amr' },
  flac: { kind: 'audio', mime: 'audio/flac', family: 'flac' },
  pdf: { kind: 'document', mime: 'application/pdf', family: 'pdf' },
  doc: { kind: 'document', mime: 'application/msword', family: 'ole', holds: ['WordDocument'] },
  xls: { kind: 'document', mime: 'application/vnd.ms-excel', family: 'ole', holds: ['Workbook', 'Book'] },
  ppt: { kind: 'document', mime: 'application/vnd.ms-powerpoint', family: 'ole', holds: ['PowerPoint Document'] },
  docx: { kind: 'document', mime: `${OOXML}.wordprocessingml.document`, family: 'zip', holds: ['word/'] },
  xlsx: { kind: 'document', mime: `${OOXML}.spreadsheetml.sheet`, family: 'zip', holds: ['xl/'] },
  pptx: { kind: 'document', mime: `${OOXML}.presentationml.presentation`, family: 'zip', holds: ['ppt/'] },
  zip: { kind: 'document', mime: 'application/zip', family: 'zip' },
  txt: { kind: 'document', mime: 'text/plain', family: 'text' },
  csv: { kind: 'document', mime: 'text/csv', family: 'text' },
};

/** The last extension of a file name, in lower case and without the dot; `""` when there is none. */
export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
}

/** What a file of that extension must be; undefined when the extension is not allowed. */
export const typeOf = (extension: string): FileType | undefined => (Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined);

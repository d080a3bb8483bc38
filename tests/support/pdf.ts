import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface PdfItem {
  text: string;
  dir: string;
  x: number;
  y: number;
}

export interface Pdf {
  title: string;
  keywords: string;
  pages: PdfItem[][];
}

/** What a PDF says, by Mozilla's reader. */
export function readPdf(bytes: Buffer): Pdf {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'pdf-text.mjs')], { input: bytes, maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`the PDF could not be read: ${String(stderr)}`);
  return JSON.parse(String(stdout)) as Pdf;
}

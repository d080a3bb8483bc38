import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Tx } from '../../src/platform/db';
import { Page } from '../../src/platform/pdf';
import { putPrivateBytes } from '../../src/platform/uploads/private-store';
import { ROOT } from '../support/paths';

/** Private papers of the demo: PDF pages written here, kept where the server keeps private files. */

export interface Paper {
  heading: string;
  /** Name and value. */
  facts: readonly (readonly [string, string])[];
}

const MIME = 'application/pdf';
const NOTE = 'مستند توضيحي أُنشئ لعرض المنتج، ولا يخص أحدًا.';

function print({ heading, facts }: Paper): Promise<Buffer> {
  const page = new Page({ Title: heading });
  page.doc.rect(page.left, 50, page.right - page.left, 6).fill('#2563eb');
  page.line(heading, page.left, page.right, 80, { size: 20, weight: 'bold', align: 'center' });
  let y = 140;
  for (const [name, value] of facts) {
    page.line(name, page.left, page.right, y, { weight: 'bold' });
    y = page.paragraph(value, page.left, page.right - 140, y) + 8;
  }
  page.paragraph(NOTE, page.left, page.right, y + 30, { size: 9, colour: '#666666' });
  return page.finish();
}

/** Writes, stores and records a paper; answers the id of its file, claimed. */
export async function storePaper(tx: Tx, paper: Paper): Promise<number> {
  const bytes = await print(paper);
  const key = `${randomBytes(16).toString('hex')}.pdf`;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'souq-paper-'));
  try {
    const source = path.join(folder, key);
    await writeFile(source, bytes, { mode: 0o600 });
    await putPrivateBytes(key, { path: source, mime: MIME, size: bytes.length }, ROOT);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const file = await tx.one<{ id: number }>(`insert into private_files (object_key, kind, mime, size, claimed) values ($1, 'document', $2, $3, true) returning id`, [
    key,
    MIME,
    bytes.length,
  ]);
  return (file as { id: number }).id;
}

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Tx } from '../../src/platform/db';
import { Page } from '../../src/platform/pdf';
import { putPrivateBytes, removePrivateBytes } from '../../src/platform/uploads/private-store';
import { ROOT } from '../support/paths';

/** Private papers of the demo: PDF pages written here, kept where the server keeps private files. */

const MIME = 'application/pdf';
const NOTE = 'مستند توضيحي أُنشئ لعرض المنتج، ولا يخص أحدًا. تظهر بيانات مقدم الطلب في الطلب نفسه.';

function print(heading: string): Promise<Buffer> {
  const page = new Page({ Title: heading });
  page.doc.rect(page.left, 50, page.right - page.left, 6).fill('#2563eb');
  page.line(heading, page.left, page.right, 80, { size: 20, weight: 'bold', align: 'center' });
  page.doc.rect(page.left, 140, page.right - page.left, 220).stroke('#94a3b8');
  page.paragraph(NOTE, page.left + 20, page.right - 20, 160, { colour: '#475569' });
  return page.finish();
}

/** Papers of one seed: each heading is printed once. */
export class Papers {
  private readonly printed = new Map<string, Promise<Buffer>>();
  private readonly keys: string[] = [];

  constructor(private readonly tx: Tx) {}

  /** Stores a paper and records it; answers the id of its file, claimed. */
  async store(heading: string): Promise<number> {
    const printed = this.printed.get(heading) ?? print(heading);
    this.printed.set(heading, printed);
    const bytes = await printed;
    const key = `${randomBytes(16).toString('hex')}.pdf`;
    this.keys.push(key);
    await put(key, bytes);
    const file = await this.tx.one<{ id: number }>(`insert into private_files (object_key, kind, mime, size, claimed) values ($1, 'document', $2, $3, true) returning id`, [
      key,
      MIME,
      bytes.length,
    ]);
    return (file as { id: number }).id;
  }

  /** Takes the bytes back, for a transaction that failed. */
  async discard(): Promise<void> {
    await Promise.allSettled(this.keys.map((key) => removePrivateBytes(key, ROOT)));
  }
}

async function put(key: string, bytes: Buffer): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'souq-paper-'));
  try {
    const source = path.join(folder, key);
    await writeFile(source, bytes, { mode: 0o600 });
    await putPrivateBytes(key, { path: source, mime: MIME, size: bytes.length }, ROOT);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

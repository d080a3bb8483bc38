import { randomBytes } from 'node:crypto';
import { db, type Tx, transaction } from '../db';
import type { Kind } from './kinds';
import type { Prepared } from './prepare';
import { putPrivateBytes, removePrivateBytes } from './private-store';

/** Papers and attachments that no public address shows: their rows, and the life of their bytes. */

export interface PrivateFile {
  id: number;
  /** Random name with the extension. */
  object_key: string;
  kind: Kind;
  mime: string;
  /** Bytes. */
  size: number;
}

const COLUMNS = 'id, object_key, kind, mime, size';

/**
 * Puts a prepared file into the private store. Outside any transaction; the row that names it claims it with `claimPrivateFile`, and what
 * nobody claims within the hour is swept.
 */
export async function putPrivateFile({ kind, ext, mime, path, size }: Prepared): Promise<PrivateFile> {
  const key = `${randomBytes(16).toString('hex')}${ext}`;
  const file = (await db.one<PrivateFile>(`insert into private_files (object_key, kind, mime, size) values ($1, $2, $3, $4) returning ${COLUMNS}`, [
    key,
    kind,
    mime,
    size,
  ])) as PrivateFile;
  await putPrivateBytes(key, { path, mime, size });
  return file;
}

/** Says in the caller's transaction that a row of his own names the file. @throws when it was swept or is another's already */
export async function claimPrivateFile(tx: Tx, id: number): Promise<void> {
  const claimed = await tx.run('update private_files set claimed = true where id = $1 and not claimed', [id]);
  if (claimed !== 1) throw new Error(`private file ${id} is not to be had`);
}

/** A prepared file put and handed to `work`, which claims it; when it throws, the bytes are taken back. */
export async function withPrivateFile<T>(prepared: Prepared, work: (file: PrivateFile) => Promise<T>): Promise<T> {
  const file = await putPrivateFile(prepared);
  try {
    return await work(file);
  } catch (error) {
    await dropPrivateFile(file.id).catch((problem: unknown) => strapi.log.warn(`private file ${file.id} is left to the sweep: ${String(problem)}`));
    throw error;
  }
}

/** The claimed file of that name. */
export const privateFileOf = (key: string): Promise<PrivateFile | undefined> =>
  db.one<PrivateFile>(`select ${COLUMNS} from private_files where object_key = $1 and claimed`, [key]);

/** Deletes an unclaimed file; harmless to repeat. */
async function dropPrivateFile(id: number): Promise<void> {
  await transaction(async (tx) => {
    // A claim waits for the row until the bytes are gone, and fails then.
    const file = await tx.one<{ object_key: string }>('select object_key from private_files where id = $1 and not claimed for update skip locked', [id]);
    if (!file) return;
    await removePrivateBytes(file.object_key);
    await tx.run('delete from private_files where id = $1', [id]);
  });
}

/** Deletes what nobody has claimed for an hour: no request takes that long. */
export async function sweepPrivateFiles(): Promise<void> {
  const old = await db.rows<{ id: number }>(`select id from private_files where not claimed and created_at < now() - interval '1 hour' order by created_at limit 5000`);
  for (const { id } of old) await dropPrivateFile(id);
}

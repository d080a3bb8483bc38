import type { Tx } from '../db';
import { enqueue } from '../jobs';
import { releaseObjects, type StoredObject } from './objects';
import type { StoredThumbnail } from './store';

/** The media attribute of an entry that a file belongs to. */
export interface MediaTarget {
  /** UID of the content type, `api::providers.portfolio-item`. */
  type: string;
  id: number;
  field: string;
  /** Place in a list of several; 1 by default. */
  order?: number;
}

/** Attaches a recorded file to an entry. */
export async function linkFile(tx: Tx, fileId: number, { type, id, field, order = 1 }: MediaTarget): Promise<void> {
  await tx.run('insert into files_related_mph (file_id, related_id, related_type, field, "order") values ($1, $2, $3, $4, $5)', [fileId, id, type, field, order]);
}

interface FileRow extends StoredObject {
  id: number;
  formats: { thumbnail?: StoredThumbnail } | null;
}

/**
 * Detaches the files of an entry (of one field, when given) and deletes those that nothing else refers to; their bytes go after commit.
 * @returns ids of the detached files
 */
export async function unlinkFiles(tx: Tx, { type, id, field }: { type: string; id: number; field?: string }): Promise<number[]> {
  const links = await tx.rows<{ file_id: number }>(
    'delete from files_related_mph where related_id = $1 and related_type = $2 and ($3::text is null or field = $3) and file_id is not null returning file_id',
    [id, type, field ?? null],
  );
  const ids = [...new Set(links.map((link) => link.file_id))];
  if (ids.length > 0) await deleteUnused(tx, ids);
  return ids;
}

async function deleteUnused(tx: Tx, ids: readonly number[]): Promise<void> {
  // The lock makes two acts that let go of one file take turns: the second one sees that nothing is left.
  await tx.rows('select id from files where id = any($1) order by id for update', [ids]);
  const files = await tx.rows<FileRow>(
    `delete from files f where f.id = any($1) and not exists (select 1 from files_related_mph r where r.file_id = f.id)
     returning f.id, f.hash, f.ext, f.provider, f.formats`,
    [ids],
  );
  const objects = files.flatMap(objectsOf);
  if (objects.length === 0) return;
  await releaseObjects(tx, objects);
  await enqueue(tx, 'uploads.delete', { hashes: objects.map(({ hash }) => hash) });
}

/** The file itself and every reduced copy of it (staff uploads have several). */
function objectsOf({ hash, ext, provider, formats }: FileRow): StoredObject[] {
  const copies = Object.values(formats ?? {}).map((copy) => ({ hash: copy.hash, ext: copy.ext, provider }));
  return [{ hash, ext, provider }, ...copies];
}

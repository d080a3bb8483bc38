import { createReadStream } from 'node:fs';
import { db, type Sql, type Tx, transaction } from '../db';

/**
 * The bytes behind files, through Strapi's upload provider (local folder or S3). Every object has a row in `stored_objects` from before
 * its bytes are put until after they are deleted, so that a crash leaves nothing that the sweep would not find.
 */

export interface StoredObject {
  /** Random; with `ext` the object's name. */
  hash: string;
  ext: string;
  /** Upload provider that holds the bytes. */
  provider: string;
}

interface ProviderFile {
  hash: string;
  ext: string;
  mime: string;
  /** Kilobytes. */
  size: number;
  stream?: NodeJS.ReadableStream;
  url?: string;
}

interface Provider {
  uploadStream(file: ProviderFile): Promise<void>;
  delete(file: { hash: string; ext: string }): Promise<unknown>;
}

const provider = (): Provider => (strapi.plugin('upload') as unknown as { provider: Provider }).provider;

/** Name of the configured upload provider. */
export const providerName = (): string => String(strapi.config.get('plugin::upload.provider', 'local'));

/** Puts one file under its name and answers its URL (relative with the local provider). */
export async function putObject(object: StoredObject, source: { path: string; mime: string; size: number }): Promise<string> {
  await db.run('insert into stored_objects (hash, ext, provider) values ($1, $2, $3)', [object.hash, object.ext, object.provider]);
  const stream = createReadStream(source.path);
  try {
    const file: ProviderFile = { hash: object.hash, ext: object.ext, mime: source.mime, size: kilobytes(source.size), stream };
    await provider().uploadStream(file);
    return file.url as string;
  } finally {
    stream.destroy();
  }
}

/** Kilobytes as Strapi keeps them: two decimals. */
export const kilobytes = (bytes: number): number => Math.round(bytes / 10) / 100;

/** Says in the caller's transaction that a row of `files` now owns these objects. */
export async function claimObjects(tx: Tx, hashes: readonly string[]): Promise<void> {
  const claimed = await tx.run('update stored_objects set claimed = true where hash = any($1) and not claimed', [hashes]);
  if (claimed !== hashes.length) throw new Error('stored bytes were swept before their row was written');
}

/** Gives objects up in the caller's transaction; their bytes go once it commits (job `uploads.delete`) or with a later sweep. */
export async function releaseObjects(tx: Tx, objects: readonly StoredObject[]): Promise<void> {
  for (const { hash, ext, provider: holder } of objects)
    await tx.run(
      `insert into stored_objects (hash, ext, provider, claimed, created_at) values ($1, $2, $3, false, '-infinity')
       on conflict (hash) do update set claimed = false, created_at = '-infinity'`,
      [hash, ext, holder],
    );
}

/** Deletes the bytes and the row of an object that nothing claims; harmless to repeat. */
export async function deleteObject(hash: string): Promise<void> {
  await transaction(async (tx) => {
    // The row lock keeps a late claim waiting until the bytes are gone, when it fails instead of naming an empty file.
    const object = await tx.one<StoredObject>('select hash, ext, provider from stored_objects where hash = $1 and not claimed for update skip locked', [hash]);
    if (!object) return;
    if (object.provider === providerName()) await provider().delete({ hash: object.hash, ext: object.ext });
    await tx.run('delete from stored_objects where hash = $1', [hash]);
  });
}

/** Unclaimed objects older than an hour: no request takes that long. */
export async function abandonedObjects(sql: Sql = db): Promise<string[]> {
  const rows = await sql.rows<{ hash: string }>(`select hash from stored_objects where not claimed and created_at < now() - interval '1 hour' order by created_at limit 5000`);
  return rows.map(({ hash }) => hash);
}

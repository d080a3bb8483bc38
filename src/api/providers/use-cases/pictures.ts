import type { Tx } from '../../../platform/db';
import type { UploadedFile } from '../../../platform/http';
import { linkFile, type Prepared, prepareUpload, recordFile, type StoredFile, underField, unlinkFiles } from '../../../platform/uploads';

/** The two pictures of a profile. */

const TYPE = 'api::providers.provider-profile';
const FIELDS = ['profile_image', 'cover_image'] as const;

/** Megabytes; the same for everybody. */
export const PICTURE_LIMIT_MB = 20;

type Field = (typeof FIELDS)[number];

export interface Pictures {
  prepared: Prepared[];
  /** The field of each prepared picture. */
  fields: Field[];
  /** Fields to be emptied. */
  cleared: Field[];
}

/** Checks the pictures that were sent. @throws 400 under the field */
export async function preparePictures(files: readonly UploadedFile[], body: Partial<Record<Field, null | undefined>>): Promise<Pictures> {
  const sent = FIELDS.flatMap((field) => files.filter((file) => file.part === field).slice(-1));
  const prepared: Prepared[] = [];
  for (const file of sent) prepared.push(await underField(file.part, () => prepareUpload(file, { limitMb: PICTURE_LIMIT_MB, kinds: ['image'] })));
  const fields = sent.map((file) => file.part as Field);
  return { prepared, fields, cleared: FIELDS.filter((field) => body[field] === null && !fields.includes(field)) };
}

/** Puts stored pictures in the place of the present ones and empties the cleared fields. */
export async function savePictures(tx: Tx, providerId: number, { fields, cleared }: Pictures, stored: readonly StoredFile[]): Promise<void> {
  for (const field of [...fields, ...cleared]) await unlinkFiles(tx, { type: TYPE, id: providerId, field });
  for (const [index, file] of stored.entries()) {
    const field = fields[index];
    if (field) await linkFile(tx, await recordFile(tx, file), { type: TYPE, id: providerId, field });
  }
}

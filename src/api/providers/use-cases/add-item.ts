import { transaction } from '../../../platform/db';
import { fieldMessages, invalid, notFound, type UploadedFile } from '../../../platform/http';
import { linkFile, openDirectUpload, prepareUpload, recordFile, type StoredFile, spendDirectUpload, underField, uploadLimitMb, withStored } from '../../../platform/uploads';
import type { AddItem } from '../contract';
import { m } from '../messages';
import { type ItemKind, itemTable, itemType } from '../queries/media';

/**
 * Puts a picture or video into the caller's portfolio or spotlights: sent along, or uploaded directly before (`upload`). @returns the item's id
 * @throws 400 under `file` (missing, too large, not that kind of content), 404 without a profile
 */
export async function addItem(kind: ItemKind, userId: number, input: AddItem, files: readonly UploadedFile[]): Promise<number> {
  const file = files.findLast(({ part }) => part === 'file');
  if (file) return storeItem(kind, userId, { ...input, upload: undefined }, file);
  if (!input.upload) throw invalid({ file: fieldMessages.required() });
  const uploaded = await openDirectUpload(userId, input.upload);
  try {
    return await storeItem(kind, userId, input, uploaded);
  } finally {
    await uploaded.discard();
  }
}

async function storeItem(kind: ItemKind, userId: number, input: AddItem, file: UploadedFile): Promise<number> {
  const limitMb = await uploadLimitMb(userId);
  const prepared = await underField('file', () => prepareUpload(file, { limitMb, kinds: [input.file_type] }));
  return withStored([prepared], ([stored]) => insertItem(kind, userId, input, stored as StoredFile));
}

const insertItem = (kind: ItemKind, userId: number, input: AddItem, stored: StoredFile): Promise<number> =>
  transaction(async (tx) => {
    const item = await tx.one<{ id: number }>(
      `insert into ${itemTable(kind)} (provider_id, file_type, caption) select p.id, $2, $3 from provider_profiles p where p.user_id = $1 returning id`,
      [userId, input.file_type, input.caption ?? ''],
    );
    if (!item) throw notFound(m.noProfile());
    if (input.upload) await spendDirectUpload(tx, userId, input.upload);
    await linkFile(tx, await recordFile(tx, stored), { type: itemType(kind), id: item.id, field: 'file' });
    return item.id;
  });

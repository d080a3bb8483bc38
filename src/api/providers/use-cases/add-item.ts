import { transaction } from '../../../platform/db';
import { fieldMessages, invalid, notFound, type UploadedFile } from '../../../platform/http';
import { linkFile, prepareUpload, recordFile, type StoredFile, underField, uploadLimitMb, withStored } from '../../../platform/uploads';
import type { AddItem } from '../contract';
import { m } from '../messages';
import { type ItemKind, itemTable, itemType } from '../queries/media';

/**
 * Puts a picture or video into the caller's portfolio or spotlights. @returns the item's id
 * @throws 400 under `file` (missing, too large, not that kind of content), 404 without a profile
 */
export async function addItem(kind: ItemKind, userId: number, input: AddItem, files: readonly UploadedFile[]): Promise<number> {
  const file = files.findLast(({ part }) => part === 'file');
  if (!file) throw invalid({ file: fieldMessages.required() });
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
    await linkFile(tx, await recordFile(tx, stored), { type: itemType(kind), id: item.id, field: 'file' });
    return item.id;
  });

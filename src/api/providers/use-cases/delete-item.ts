import { transaction } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { unlinkFiles } from '../../../platform/uploads';
import { type ItemKind, itemTable, itemType } from '../queries/media';

/** Removes one of the caller's items with its files, likes and saves. @throws 404 when it is not the caller's */
export async function deleteItem(kind: ItemKind, userId: number, id: number): Promise<void> {
  await transaction(async (tx) => {
    const gone = await tx.run(`delete from ${itemTable(kind)} where id = $1 and provider_id = (select p.id from provider_profiles p where p.user_id = $2)`, [id, userId]);
    if (gone === 0) throw notFound();
    await unlinkFiles(tx, { type: itemType(kind), id });
  });
}

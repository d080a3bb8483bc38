import { db, readPage } from '../../../platform/db';
import { created, noContent, notFound, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { presentItem } from '../present';
import { type ItemKind, itemList, ownItem, shownItem } from '../queries/media';
import { addItem } from '../use-cases/add-item';
import { deleteItem } from '../use-cases/delete-item';
import { type ItemMark, markItem, unlikeItem, unsaveItem } from '../use-cases/mark-item';

async function itemOf(kind: ItemKind, userId: number, id: number, origin: string) {
  const row = await ownItem(db, kind, userId, id);
  if (!row) throw notFound();
  return presentItem(origin)(row);
}

/** Actions on one of the two kinds of items. */
export const itemActions = (kind: ItemKind) => ({
  list:
    (list: 'own' | 'favourites' | 'liked') =>
    async ({ user, query, origin }: UserCall<unknown, contract.PageQuery>) =>
      (await itemList(db, kind, list, user.id, readPage(query))).map(presentItem(origin)),

  async add({ user, body, files, origin }: UserCall<unknown, unknown, contract.AddItem>) {
    const item = await itemOf(kind, user.id, await addItem(kind, user.id, body, files), origin);
    return created({ ...item, file: item.file_url });
  },

  async show({ user, params, origin }: UserCall<contract.ById>) {
    return itemOf(kind, user.id, params.id, origin);
  },

  async remove({ user, params }: UserCall<contract.ById>) {
    await deleteItem(kind, user.id, params.id);
    return noContent();
  },

  async mustBeShown({ params }: { params: contract.ByItem }) {
    if (!(await shownItem(db, kind, params.item))) throw notFound();
  },

  mark:
    (mark: ItemMark) =>
    async ({ user, params }: UserCall<contract.ByItem>) => {
      await markItem(kind, mark, user.id, params.item);
      return { ok: true };
    },

  async unlike({ user, params }: UserCall<contract.ByItem>) {
    await unlikeItem(kind, user.id, params.item);
    return { ok: true };
  },

  async unsave({ user, params }: UserCall<contract.ByItem>) {
    await unsaveItem(kind, user.id, params.item);
    return { ok: true };
  },
});

export default { portfolio: itemActions('portfolio'), spotlight: itemActions('spotlight') };

import { db, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { notFound } from '../../../platform/http';
import { type ItemKind, shownItem } from '../queries/media';
import { holdAccount, isNews } from './first-notice';

export type ItemMark = 'like' | 'save';

const tableOf = (kind: ItemKind, mark: ItemMark): string => `${kind}_${mark}s`;

/**
 * Likes or saves an item of a visible provider; repeats are harmless.
 * @throws 404 for an item that is not shown
 */
export async function markItem(kind: ItemKind, mark: ItemMark, userId: number, itemId: number): Promise<void> {
  await transaction(async (tx) => {
    await holdAccount(tx, userId);
    const item = await shownItem(tx, kind, itemId);
    if (!item) throw notFound();
    const added = await tx.run(
      `insert into ${tableOf(kind, mark)} (user_id, item_id) select $1, i.id from ${kind}_items i where i.id = $2 for key share on conflict (user_id, item_id) do nothing`,
      [userId, itemId],
    );
    if (added > 0 && mark === 'like' && item.user_id !== userId) await tell(tx, kind, userId, item);
  });
}

async function tell(tx: Tx, kind: ItemKind, userId: number, item: { id: number; provider_id: number }): Promise<void> {
  if (!(await isNews(tx, userId, `like_${kind}`, item.id))) return;
  await emit(tx, 'providers.item_liked', { userId, providerId: item.provider_id, item: kind, itemId: item.id });
}

/** Takes a like back; harmless when there was none. */
export async function unlikeItem(kind: ItemKind, userId: number, itemId: number): Promise<void> {
  await db.run(`delete from ${tableOf(kind, 'like')} where user_id = $1 and item_id = $2`, [userId, itemId]);
}

/** Takes an item out of the favourites: the save and the like go together (spec/providers.md, Rules). */
export async function unsaveItem(kind: ItemKind, userId: number, itemId: number): Promise<void> {
  await transaction(async (tx) => {
    for (const mark of ['save', 'like'] as const) await tx.run(`delete from ${tableOf(kind, mark)} where user_id = $1 and item_id = $2`, [userId, itemId]);
  });
}

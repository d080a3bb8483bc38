import type { Tx } from '../../../platform/db';
import { unlinkFiles } from '../../../platform/uploads';
import { itemTable, itemType } from '../queries/media';

/** What staff delete after a complaint, whoever owns it; in the caller's transaction (spec/support.md, Complaint target removal). */

/** Deletes a portfolio item with its files, likes and saves. @returns false when there is none */
export async function removePortfolioItem(tx: Tx, id: number): Promise<boolean> {
  const gone = await tx.run(`delete from ${itemTable('portfolio')} where id = $1`, [id]);
  if (gone > 0) await unlinkFiles(tx, { type: itemType('portfolio'), id });
  return gone > 0;
}

/** Deletes a service. @returns false when there is none */
export const removeService = async (tx: Tx, id: number): Promise<boolean> => (await tx.run('delete from provider_services where id = $1', [id])) > 0;

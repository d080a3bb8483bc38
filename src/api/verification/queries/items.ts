import type { Sql, Tx } from '../../../platform/db';
import type { BadgeType, Item } from '../rules';

/** SQL of the items of requests. */

export interface ItemRow {
  id: number;
  request_id: number;
  badge_type: BadgeType;
  code: string;
  title: string;
  is_approved: boolean | null;
  from_documents: boolean;
  decision_note: string;
  decided_by_id: number | null;
  decided_at: Date | null;
}

const SELECT = `select i.id, i.request_id, i.badge_type, i.code, i.title, i.is_approved, i.from_documents, i.decision_note, i.decided_by_id, i.decided_at
  from verification_requirements i`;

/** The items of several requests, each in their order. */
export const itemsOf = (sql: Sql, requestIds: readonly number[]): Promise<ItemRow[]> =>
  sql.rows<ItemRow>(`${SELECT} where i.request_id = any($1::int[]) order by i.request_id, i.sort_order, i.id`, [requestIds]);

export const findItem = (sql: Sql, id: number): Promise<ItemRow | undefined> => sql.one<ItemRow>(`${SELECT} where i.id = $1`, [id]);

/** Adds items in this order. */
export async function insertItems(tx: Tx, requestId: number, items: readonly Item[]): Promise<void> {
  for (const [order, { badgeType, code, title }] of items.entries())
    await tx.run('insert into verification_requirements (request_id, badge_type, code, title, sort_order) values ($1, $2, $3, $4, $5)', [requestId, badgeType, code, title, order]);
}

export interface Verdict {
  approved: boolean;
  note: string;
  actorId: number;
}

/** Writes a decision of the staff. */
export const decideItem = (tx: Tx, id: number, { approved, note, actorId }: Verdict): Promise<number> =>
  tx.run('update verification_requirements set is_approved = $2, from_documents = false, decision_note = $3, decided_by_id = $4, decided_at = now() where id = $1', [
    id,
    approved,
    note,
    actorId,
  ]);

/** Writes what followed from the documents. */
export const concludeItem = (tx: Tx, id: number, approved: boolean, actorId: number): Promise<number> =>
  tx.run('update verification_requirements set is_approved = $2, from_documents = true, decided_by_id = $3, decided_at = now() where id = $1', [id, approved, actorId]);

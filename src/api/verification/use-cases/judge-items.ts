import type { Tx } from '../../../platform/db';
import { concludeItem, type ItemRow, insertItems, itemsOf } from '../queries/items';
import { documentDecisions } from '../queries/papers';
import type { RequestRow } from '../queries/requests';
import { type Outcome, outcomeOf, usualItem, type Verdict, verdictOf } from '../rules';

export interface Judged extends ItemRow {
  verdict: Verdict;
  /** Nobody decided it: its verdict follows from the documents. */
  followed: boolean;
}

export interface Judgement {
  items: Judged[];
  outcome: Outcome;
}

/** The verdict of every item of a locked request; one without items gets those of its badge type first. */
export async function judgeItems(tx: Tx, row: RequestRow): Promise<Judgement> {
  const documents = await documentDecisions(tx, row.id);
  const items = (await itemsOrUsual(tx, row)).map((item): Judged => {
    const decision = item.from_documents ? null : item.is_approved;
    return { ...item, verdict: verdictOf(decision, documents), followed: decision === null };
  });
  return { items, outcome: outcomeOf(items.map(({ verdict }) => verdict)) };
}

async function itemsOrUsual(tx: Tx, { id, badge_type: badgeType }: RequestRow): Promise<ItemRow[]> {
  const items = await itemsOf(tx, [id]);
  if (items.length > 0 || badgeType === null) return items;
  await insertItems(tx, id, [usualItem(badgeType)]);
  return itemsOf(tx, [id]);
}

/** Writes down the verdicts that followed from the documents. */
export async function recordJudgement(tx: Tx, items: readonly Judged[], actorId: number): Promise<void> {
  for (const { id, verdict, followed } of items) if (followed) await concludeItem(tx, id, verdict === 'approved', actorId);
}

import type { SqlValue, Tx } from '../../../platform/db';
import { conflict, notFound, refused } from '../../../platform/http';
import { decide } from '../../../platform/process';
import { m } from '../messages';
import { type PromoActor, type PromoState, promoProcess } from '../process';
import { countAssets } from '../queries/assets';
import { lockRequest, moveRequest, type PromoRow } from '../queries/requests';
import { syncRequest } from './changed';

/** What every change of a campaign does: lock, decide by the process, conditional write, unified request. */

/** The campaign, locked. @throws 404 */
export async function lockedRequest(tx: Tx, id: number): Promise<PromoRow> {
  const row = await lockRequest(tx, id);
  if (!row) throw notFound();
  return row;
}

/** The state that the process leads to. @throws 400 with the reason */
export async function allowedState(tx: Tx, action: string, row: PromoRow, actors: readonly PromoActor[]): Promise<PromoState> {
  const hasAssets = action === 'quote' ? (await countAssets(tx, row.id)) > 0 : true;
  const decision = decide(promoProcess, action, { state: row.state, over: row.over, hasAssets }, actors);
  if ('transition' in decision) return decision.transition.to;
  throw refused(decision.refusal === 'guard' ? decision.why : m.wrongState());
}

export interface Change {
  to: PromoState;
  actorId: number | null;
  set?: Record<string, SqlValue>;
}

/** Writes a decided change. @throws 409 when the row is no longer as it was read */
export async function applyChange(tx: Tx, row: PromoRow, { to, actorId, set = {} }: Change): Promise<void> {
  if (!(await moveRequest(tx, row, to, set))) throw conflict();
  await syncRequest(tx, row.id, actorId);
}

import type { SqlValue, Tx } from '../../../platform/db';
import { conflict, notFound, refused } from '../../../platform/http';
import { decide } from '../../../platform/process';
import { m } from '../messages';
import { type VerificationActor, type VerificationState, verificationProcess } from '../process';
import { lockRequest, moveRequest, type RequestRow } from '../queries/requests';
import type { Outcome } from '../rules';
import { syncRequest } from './changed';

/** What every change of a request does: lock, decide by the process, conditional write, unified request. */

/** The request, locked. @throws 404 */
export async function lockedRequest(tx: Tx, id: number): Promise<RequestRow> {
  const row = await lockRequest(tx, id);
  if (!row) throw notFound();
  return row;
}

/** The state that the process leads to; undefined when it does not allow the action. */
export function nextState({ state }: RequestRow, action: string, actor: VerificationActor): VerificationState | undefined {
  const decision = decide(verificationProcess, action, { state, outcome: 'undecided' }, [actor]);
  return 'transition' in decision ? decision.transition.to : undefined;
}

/** The same for acts of people. @throws 400 with the reason */
export function allowedState({ state }: RequestRow, action: string, actors: readonly VerificationActor[], outcome: Outcome = 'undecided'): VerificationState {
  const decision = decide(verificationProcess, action, { state, outcome }, actors);
  if ('transition' in decision) return decision.transition.to;
  throw refused(decision.refusal === 'guard' ? decision.why : m.wrongState());
}

export interface Change {
  to: VerificationState;
  actorId: number | null;
  set?: Record<string, SqlValue>;
}

/** Writes a decided change. @throws 409 when the row is no longer as it was read */
export async function applyChange(tx: Tx, row: RequestRow, { to, actorId, set = {} }: Change): Promise<void> {
  if (!(await moveRequest(tx, row, to, set))) throw conflict();
  await syncRequest(tx, row.id, actorId);
}

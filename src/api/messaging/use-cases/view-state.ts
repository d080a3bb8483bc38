import { db } from '../../../platform/db';
import { type StateRow, stateOf } from '../queries/states';
import { blockedByPeer } from '../queries/threads';
import { refusals } from '../refusals';

export interface OwnState {
  state: StateRow;
  blockedByOther: boolean;
}

/** The caller's own state of a thread, made on first use. @throws 403 no participant */
export async function viewState(threadId: number, userId: number): Promise<OwnState> {
  const [state, blockedByOther] = await Promise.all([stateOf(db, threadId, userId), blockedByPeer(db, threadId, userId)]);
  if (!state) throw refusals.forbidden();
  return { state, blockedByOther };
}

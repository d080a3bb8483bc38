import { db, type Tx, transaction } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { decideItem, findItem, type Verdict } from '../queries/items';
import { findDocument, decideDocument as writeDocument } from '../queries/papers';
import type { RequestRow } from '../queries/requests';
import { allowedState, applyChange } from './change-request';
import { currentRequest } from './expire-requests';
import { lockForStaff, type StaffActor } from './staff';

export interface DecisionAct extends StaffActor {
  /** Of the document or the item. */
  id: number;
  approved: boolean;
  /** Up to 300 characters. */
  note: string;
}

const requestOf = (id: number | undefined): Promise<RequestRow | undefined> => (id === undefined ? Promise.resolve(undefined) : currentRequest(id));

/** The request that a document belongs to. */
export const requestOfDocument = async (id: number): Promise<RequestRow | undefined> => requestOf((await findDocument(db, id))?.request_id);
/** The request that an item belongs to. */
export const requestOfRequirement = async (id: number): Promise<RequestRow | undefined> => requestOf((await findItem(db, id))?.request_id);

/** Accepts or refuses a document. @returns its request's id @throws 404; 403 a colleague's request; 400 when nothing is decided there any more */
export async function decideDocument(act: DecisionAct): Promise<number> {
  return decideOn(act, (await findDocument(db, act.id))?.request_id, (tx, verdict) => writeDocument(tx, act.id, verdict));
}

/** Accepts or refuses an item. @returns and @throws as above */
export async function decideRequirement(act: DecisionAct): Promise<number> {
  return decideOn(act, (await findItem(db, act.id))?.request_id, (tx, verdict) => decideItem(tx, act.id, verdict));
}

async function decideOn({ access, ip, approved, note }: DecisionAct, requestId: number | undefined, write: (tx: Tx, verdict: Verdict) => Promise<number>): Promise<number> {
  if (requestId === undefined) throw notFound();
  await transaction(async (tx) => {
    const row = await lockForStaff(tx, { requestId, access, ip });
    const to = allowedState(row, 'decide', ['staff']);
    await write(tx, { approved, note, actorId: access.userId });
    await applyChange(tx, row, { to, actorId: access.userId });
  });
  return requestId;
}

import type { z } from 'zod';
import type { Principal } from '../../platform/auth';
import { db } from '../../platform/db';
import { type CallBase, notFound } from '../../platform/http';
import { type CaseMode, requireAccess, requireParty, requireTouch } from '../backoffice';
import type * as contract from './contract';
import { findItem } from './queries/items';
import { findDocument } from './queries/papers';
import type { RequestRow } from './queries/requests';
import { currentRequest } from './use-cases/expire-requests';

/** What is decided before a body is read: does the row exist (404), whose is it (403). The use-cases ask again under the lock. */

type Of<P extends z.ZodType> = CallBase<z.infer<P>>;

async function existing(id: number | undefined): Promise<RequestRow> {
  const row = id === undefined ? undefined : await currentRequest(id);
  if (!row) throw notFound();
  return row;
}

const callerId = ({ user }: CallBase): number => (user as Principal).id;

const ownerOrStaff =
  (mode: CaseMode) =>
  async (call: Of<typeof contract.byId>): Promise<void> =>
    requireParty(callerId(call), 'verify', await existing(call.params.id), mode);

export const ownerOrReader = ownerOrStaff('read');
export const ownerOrWriter = ownerOrStaff('write');

/** The same for an item, which must be one of that request. */
export async function ownerOrWriterOfItem(call: Of<typeof contract.byItem>): Promise<void> {
  const { id, req_id: itemId } = call.params;
  const [row, item] = [await existing(id), await findItem(db, itemId)];
  if (item?.request_id !== row.id) throw notFound();
  await requireParty(callerId(call), 'verify', row, 'write');
}

async function requireTouchable(call: CallBase, requestId: number | undefined): Promise<void> {
  const row = await existing(requestId);
  requireTouch(await requireAccess(callerId(call), 'verify', 'write'), row, 'write');
}

/** Staff whose level and assignment let them change the request; or that of the document, or of the item. */
export const touchable = (call: Of<typeof contract.byId>): Promise<void> => requireTouchable(call, call.params.id);
export const touchableDocument = async (call: Of<typeof contract.byDocument>): Promise<void> => requireTouchable(call, (await findDocument(db, call.params.doc_id))?.request_id);
export const touchableItem = async (call: Of<typeof contract.byRequirement>): Promise<void> => requireTouchable(call, (await findItem(db, call.params.req_id))?.request_id);

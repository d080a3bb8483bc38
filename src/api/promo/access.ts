import type { Principal } from '../../platform/auth';
import { type CallBase, notFound } from '../../platform/http';
import { type CaseMode, requireAccess, requireParty, requireTouch } from '../backoffice';
import type { ById } from './contract';
import type { PromoRow } from './queries/requests';
import { currentRequest } from './use-cases/expire-requests';

/** What is decided before a body is read: does the campaign exist (404), whose is it (403). The use-cases ask again under the lock. */

type Before = CallBase<ById>;

async function existing({ params }: Before): Promise<PromoRow> {
  const row = await currentRequest(params.id);
  if (!row) throw notFound();
  return row;
}

const callerId = (call: Before): number => (call.user as Principal).id;

const ownerOrStaff =
  (mode: CaseMode) =>
  async (call: Before): Promise<void> =>
    requireParty(callerId(call), 'promo', await existing(call), mode);

export const ownerOrReader = ownerOrStaff('read');
export const ownerOrWriter = ownerOrStaff('write');

/** Staff whose level and assignment let them change the campaign. */
export async function touchable(call: Before): Promise<void> {
  const row = await existing(call);
  requireTouch(await requireAccess(callerId(call), 'promo', 'write'), row, 'write');
}

import type { Principal } from '../../platform/auth';
import { type CallBase, forbidden, notFound } from '../../platform/http';
import { mayTouch, mayWrite, staffAccess } from '../backoffice';
import type { ById } from './contract';
import { m } from './messages';
import type { PromoRow } from './queries/requests';
import { currentRequest } from './use-cases/expire-requests';
import { requireTouch, writingStaff } from './use-cases/staff';

/** What is decided before a body is read: does the campaign exist (404), whose is it (403). The use-cases ask again under the lock. */

type Before = CallBase<ById>;

async function existing({ params }: Before): Promise<PromoRow> {
  const row = await currentRequest(params.id);
  if (!row) throw notFound();
  return row;
}

const callerId = (call: Before): number => (call.user as Principal).id;

async function requireOwnerOrStaff(call: Before, writes: boolean): Promise<void> {
  const row = await existing(call);
  if (row.requester_id === callerId(call)) return;
  const access = await staffAccess(callerId(call), 'promo');
  if (!access || (writes && !mayWrite(access)) || !mayTouch(access, row.assigned_to_id)) throw forbidden(m.notYours());
}

export const ownerOrReader = (call: Before): Promise<void> => requireOwnerOrStaff(call, false);
export const ownerOrWriter = (call: Before): Promise<void> => requireOwnerOrStaff(call, true);

/** Staff whose level and assignment let them change the campaign. */
export async function touchable(call: Before): Promise<void> {
  const row = await existing(call);
  requireTouch(await writingStaff(callerId(call)), row);
}

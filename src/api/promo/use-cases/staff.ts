import type { Tx } from '../../../platform/db';
import { forbidden } from '../../../platform/http';
import { mayTouch, mayWrite, type StaffAccess, staffAccess } from '../../backoffice';
import { m } from '../messages';
import type { PromoRow } from '../queries/requests';
import { lockedRequest } from './change-request';

/** A member of the staff acting on a campaign. The access comes from the API path or the page that let him in. */
export interface StaffAct {
  requestId: number;
  access: StaffAccess;
  ip?: string | undefined;
}

/** The access of a caller on API paths. @throws 403 without one that may change things */
export async function writingStaff(userId: number): Promise<StaffAccess> {
  const access = await staffAccess(userId, 'promo');
  if (!access || !mayWrite(access)) throw forbidden();
  return access;
}

/** @throws 403 when the campaign is a colleague's */
export function requireTouch(access: StaffAccess, row: Pick<PromoRow, 'assigned_to_id'>): void {
  if (!mayTouch(access, row.assigned_to_id)) throw forbidden(m.assignedToOther());
}

/** The campaign that staff change, locked. @throws 404; 403 without the right to write, or a colleague's */
export async function lockForStaff(tx: Tx, { requestId, access }: StaffAct): Promise<PromoRow> {
  if (!mayWrite(access)) throw forbidden();
  const row = await lockedRequest(tx, requestId);
  requireTouch(access, row);
  return row;
}

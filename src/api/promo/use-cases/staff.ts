import type { Tx } from '../../../platform/db';
import { requireTouch, type StaffAccess } from '../../backoffice';
import type { PromoRow } from '../queries/requests';
import { lockedRequest } from './change-request';

/** A member of the staff acting on a campaign. The access comes from the API path or the page that let him in. */
export interface StaffAct {
  requestId: number;
  access: StaffAccess;
  ip?: string | undefined;
}

/** The campaign that staff change, locked. @throws 404; 403 without the right to write, or a colleague's */
export async function lockForStaff(tx: Tx, { requestId, access }: StaffAct): Promise<PromoRow> {
  const row = await lockedRequest(tx, requestId);
  requireTouch(access, row, 'write');
  return row;
}

import { type AuditEntry, audit } from '../../../platform/audit';
import type { Tx } from '../../../platform/db';
import { requireTouch, type StaffAccess } from '../../backoffice';
import type { RequestRow } from '../queries/requests';
import { lockedRequest } from './change-request';

/** A member of the staff at work. The access comes from the API path or the page that let him in. */
export interface StaffActor {
  access: StaffAccess;
  ip?: string | undefined;
}

export interface StaffAct extends StaffActor {
  requestId: number;
}

/** The request that staff change, locked. @throws 404; 403 without the right to write, or a colleague's */
export async function lockForStaff(tx: Tx, { requestId, access }: StaffAct): Promise<RequestRow> {
  const row = await lockedRequest(tx, requestId);
  requireTouch(access, row, 'write');
  return row;
}

/** Writes the audit row of an act of the staff on a request. */
export const auditAct = (tx: Tx, { access, ip }: StaffActor, code: string, entry: Omit<AuditEntry, 'actorId' | 'ip' | 'referenceType' | 'referenceId'>): Promise<void> =>
  audit(tx, { ...entry, actorId: access.userId, ...(ip ? { ip } : {}), referenceType: 'verify_request', referenceId: code });

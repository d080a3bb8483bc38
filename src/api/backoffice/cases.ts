import { db, type Sql, type Tx } from '../../platform/db';
import { forbidden, notFound } from '../../platform/http';
import { staffAccess } from './access';
import { m } from './messages';
import { type DashboardCode, mayAssign, mayTouch, mayWrite, type StaffAccess } from './rules';
import { isActiveStaff } from './use-cases/staff-unified';

/** What staff work on, whatever its kind: whose it is, who may see and change it, whom it may be given to (spec/backoffice.md, section 1). */

export interface StaffCase {
  requester_id: number;
  assigned_to_id: number | null;
}

export type CaseMode = 'read' | 'write';

/** The caller's access on API paths. @throws 403 without one, and for `qa` who would write */
export async function requireAccess(userId: number, dashboard: DashboardCode, mode: CaseMode, sql: Sql = db): Promise<StaffAccess> {
  const access = await staffAccess(userId, dashboard, sql);
  if (!access || (mode === 'write' && !mayWrite(access))) throw forbidden();
  return access;
}

/** @throws 403 for `qa` who would write, and for level `user` when the case is a colleague's */
export function requireTouch(access: StaffAccess, row: Pick<StaffCase, 'assigned_to_id'>, mode: CaseMode): void {
  if (mode === 'write' && !mayWrite(access)) throw forbidden();
  if (!mayTouch(access, row.assigned_to_id)) throw forbidden(m.notYours());
}

/** The requester himself, or staff as above. @throws 403 for everybody else */
export async function requireParty(userId: number, dashboard: DashboardCode, row: StaffCase, mode: CaseMode, sql: Sql = db): Promise<void> {
  if (row.requester_id === userId) return;
  requireTouch(await requireAccess(userId, dashboard, mode, sql), row, mode);
}

/** @param assignee null = nobody. @throws 403 another than level `user` may choose; 404 nobody of the staff */
export async function requireAssignee(tx: Tx, access: StaffAccess, assignee: number | null): Promise<void> {
  if (!mayAssign(access, assignee)) throw forbidden(m.assignOnlySelf());
  if (assignee !== null && !(await isActiveStaff(tx, assignee))) throw notFound(m.notStaff());
}

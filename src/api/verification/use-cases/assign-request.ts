import { transaction } from '../../../platform/db';
import { requireAssignee } from '../../backoffice';
import { applyChange } from './change-request';
import { auditAct, lockForStaff, type StaffAct } from './staff';

/**
 * Gives a request to a colleague, or to nobody (null); level `user` only to himself. Of two who claim it at once, the row's lock lets one win.
 * @throws 404 unknown request or member of the staff; 403 a colleague's row, or an assignee he may not choose
 */
export async function assignRequest(act: StaffAct & { assignedTo: number | null }): Promise<void> {
  const { access, assignedTo } = act;
  await transaction(async (tx) => {
    const row = await lockForStaff(tx, act);
    await requireAssignee(tx, access, assignedTo);
    if (row.assigned_to_id === assignedTo) return;
    await applyChange(tx, row, {
      to: row.stored_state,
      actorId: access.userId,
      set: { assigned_to_id: assignedTo, assigned_at: assignedTo === null ? null : new Date() },
    });
    await auditAct(tx, act, row.code, { action: 'verify_request_assigned', extra: { before: { assigned_to: row.assigned_to_id }, after: { assigned_to: assignedTo } } });
  });
}

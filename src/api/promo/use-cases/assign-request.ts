import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';
import { requireAssignee } from '../../backoffice';
import { applyChange } from './change-request';
import { lockForStaff, type StaffAct } from './staff';

/**
 * Gives a campaign to a colleague, or to nobody (null); level `user` only to himself.
 * @throws 404 unknown campaign or member of the staff; 403 a colleague's row, or an assignee he may not choose
 */
export async function assignRequest(act: StaffAct & { assignedTo: number | null }): Promise<void> {
  const { access, assignedTo, ip } = act;
  await transaction(async (tx) => {
    const row = await lockForStaff(tx, act);
    await requireAssignee(tx, access, assignedTo);
    if (row.assigned_to_id === assignedTo) return;
    await applyChange(tx, row, {
      to: row.stored_state,
      actorId: access.userId,
      set: { assigned_to_id: assignedTo, assigned_at: assignedTo === null ? null : new Date() },
    });
    await audit(tx, {
      action: 'promo_request_assigned',
      actorId: access.userId,
      ...(ip ? { ip } : {}),
      referenceType: 'promo_request',
      referenceId: row.code,
      referenceLabel: row.title,
      extra: { before: { assigned_to: row.assigned_to_id }, after: { assigned_to: assignedTo } },
    });
  });
}

import { audit } from '../../../platform/audit';
import { hashPassword, type Principal, revokeOtherSessions } from '../../../platform/auth';
import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { conflict, notFound } from '../../../platform/http';
import type { ChangeOperator } from '../contract';
import { m } from '../messages';
import { hasOtherAdmin, lockOperator, type OperatorRow } from '../queries';
import { requireAdmin } from './require-admin';

/**
 * Password, role and theme of an operator; a new password or role ends all his sessions but the calling one
 * (spec/settings.md, `PUT /api/v1/users/{id}`).
 * @throws 404 for everybody who is no operator, 409 when the last administrator would be demoted
 */
export async function changeOperator(caller: Principal, id: number, input: ChangeOperator, ip: string): Promise<OperatorRow> {
  const passwordHash = input.password ? await hashPassword(input.password) : null;
  return transaction(async (tx) => {
    await requireAdmin(tx, caller.id);
    const before = await lockOperator(tx, id);
    if (!before) throw notFound();
    const role = input.role ?? before.operator_role;
    const roleChanged = role !== before.operator_role;
    if (roleChanged && role === 'employee' && !(await hasOtherAdmin(tx, id))) throw conflict(m.lastAdmin());
    const row = await save(tx, id, { ...input, role }, passwordHash);
    if (roleChanged || passwordHash) await revokeOtherSessions(tx, id, caller.sid);
    const changed = (['password', 'role', 'theme_preference'] as const).filter((name) => input[name]);
    await audit(tx, { area: 'desk', action: 'users.update', actorId: caller.id, referenceType: 'user', referenceId: id, ip, extra: { user_id: id, changed } });
    if (roleChanged) await emit(tx, 'operator.role_changed', { userId: id, role, actorId: caller.id });
    return row;
  });
}

const save = async (tx: Tx, id: number, input: ChangeOperator, passwordHash: string | null): Promise<OperatorRow> =>
  (await tx.one<OperatorRow>(
    `update up_users set operator_role = coalesce($2, operator_role), theme_preference = coalesce($3, theme_preference), password_hash = coalesce($4, password_hash), updated_at = now()
     where id = $1 returning id, username, operator_role, theme_preference`,
    [id, input.role ?? null, input.theme_preference ?? null, passwordHash],
  )) as OperatorRow;

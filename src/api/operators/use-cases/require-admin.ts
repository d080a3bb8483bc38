import { lockName, type Tx } from '../../../platform/db';
import { forbidden } from '../../../platform/http';
import { m } from '../messages';
import { operatorById } from '../queries';

/** Makes changes of operators take turns, then asks again whether the caller is an administrator: another one may just have demoted him. */
export async function requireAdmin(tx: Tx, callerId: number): Promise<void> {
  await lockName(tx, 'operator-roles');
  const caller = await operatorById(tx, callerId);
  if (caller?.operator_role !== 'admin') throw forbidden(m.adminsOnly());
}

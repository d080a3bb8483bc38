import type { Access, Principal } from '../../platform/auth';
import { db } from '../../platform/db';
import { forbidden, notAuthenticated } from '../../platform/http';
import { m } from './messages';
import { type OperatorRow, operatorById } from './queries';
import type { OperatorRole } from './rules';

/** Who the operators are (spec/settings.md, section 1). The role is read afresh on every request, once. */

const read = new WeakMap<Principal, Promise<OperatorRow | undefined>>();

/** The operator behind a caller; undefined for everybody else. */
export function operatorOf(caller: Principal): Promise<OperatorRow | undefined> {
  const known = read.get(caller) ?? operatorById(db, caller.id);
  read.set(caller, known);
  return known;
}

/**
 * Endpoint access of the desk: 401 without a caller, 403 below the role.
 * @param least `employee` = any operator
 */
export const operatorOnly = (least: OperatorRole): Access => ({
  name: least === 'admin' ? 'operator admin' : 'operator',
  rule: least === 'admin' ? 'operators of the desk with the role `admin`.' : 'operators of the desk.',
  refusals: [forbidden(m.operatorsOnly()), ...(least === 'admin' ? [forbidden(m.adminsOnly())] : [])],
  check: async (caller) => {
    if (!caller) throw notAuthenticated();
    const operator = await callingOperator(caller);
    if (least === 'admin') requireAdmin(operator);
  },
});

/** @throws 403 unless the operator has the role `admin` */
export function requireAdmin(operator: OperatorRow): void {
  if (operator.operator_role !== 'admin') throw forbidden(m.adminsOnly());
}

/** The operator whom `operatorOnly` let in. @throws 403 when he is none */
export async function callingOperator(caller: Principal): Promise<OperatorRow> {
  const operator = await operatorOf(caller);
  if (!operator) throw forbidden(m.operatorsOnly());
  return operator;
}

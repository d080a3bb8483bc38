import { audit } from '../../../platform/audit';
import { hashPassword } from '../../../platform/auth';
import { isUniqueViolation, type Tx, transaction } from '../../../platform/db';
import { refused } from '../../../platform/http';
import type { CreateOperator } from '../contract';
import { m } from '../messages';
import type { OperatorRow } from '../queries';
import { requireAdmin } from './require-admin';

/** A new account with an operator's role (spec/settings.md, `POST /api/v1/users`). @throws 400 when the username is taken */
export async function createOperator(actorId: number, input: CreateOperator, ip: string): Promise<OperatorRow> {
  const passwordHash = await hashPassword(input.password);
  return withTakenUsername(() =>
    transaction(async (tx) => {
      await requireAdmin(tx, actorId);
      return insertOperator(tx, { ...input, passwordHash }, { actorId, ip });
    }),
  );
}

export interface NewOperator extends Pick<CreateOperator, 'username' | 'role' | 'theme_preference'> {
  passwordHash: string;
}

/** Inserts the row with its audit entry. @param by null = the system */
export async function insertOperator(
  tx: Tx,
  { username, passwordHash, role, theme_preference: theme }: NewOperator,
  by: { actorId: number | null; ip?: string },
): Promise<OperatorRow> {
  const row = (await tx.one<OperatorRow>(
    `insert into up_users (username, password_hash, operator_role, theme_preference) values ($1, $2, $3, $4) returning id, username, operator_role, theme_preference`,
    [username, passwordHash, role ?? 'employee', theme ?? 'dark'],
  )) as OperatorRow;
  await audit(tx, { area: 'desk', action: 'users.create', ...by, referenceType: 'user', referenceId: row.id, extra: { user_id: row.id, role: row.operator_role } });
  return row;
}

/** The loser of a race for a name hears the same as a late-comer. */
export async function withTakenUsername<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error, 'up_users_username_unique') ? refused(m.usernameTaken()) : error;
  }
}

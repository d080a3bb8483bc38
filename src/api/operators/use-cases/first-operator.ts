import { env } from '../../../../config/env';
import { hashPassword } from '../../../platform/auth';
import { db, isUniqueViolation, transaction } from '../../../platform/db';
import { bareUsername, usernameProblem } from '../../accounts';
import { insertOperator } from './create-operator';

/**
 * Makes the first administrator of the desk from `OPERATOR_ADMIN_USERNAME` and `OPERATOR_ADMIN_PASSWORD` while there is none; there is no
 * built-in account (spec/settings.md, section 2). Runs before the process serves, one process at a time.
 * @throws in production without any source of an administrator, unless `OPERATOR_ADMIN_OPTIONAL` says that the desk is not used
 */
export async function ensureFirstOperator(): Promise<void> {
  if (await db.one("select 1 from up_users where operator_role = 'admin' and deleted_at is null limit 1")) return;
  const { OPERATOR_ADMIN_USERNAME: name, OPERATOR_ADMIN_PASSWORD: password, OPERATOR_ADMIN_OPTIONAL: optional, APP_ENV } = env();
  if (name) return create(bareUsername(name), password);
  if (APP_ENV === 'production' && !optional) {
    throw new Error('The operator desk has no administrator: set OPERATOR_ADMIN_USERNAME and OPERATOR_ADMIN_PASSWORD, or OPERATOR_ADMIN_OPTIONAL=1 where the desk is not used');
  }
}

async function create(username: string, password: string): Promise<void> {
  if (usernameProblem(username, null)) throw new Error('OPERATOR_ADMIN_USERNAME: 3 to 50 letters, digits, _ . or - are required, and no phone number');
  const passwordHash = await hashPassword(password);
  try {
    await transaction((tx) => insertOperator(tx, { username, passwordHash, role: 'admin' }, { actorId: null }));
  } catch (error) {
    if (isUniqueViolation(error)) throw new Error('OPERATOR_ADMIN_USERNAME: belongs to an account that is no administrator of the desk');
    throw error;
  }
  strapi.log.info(`desk: created the first administrator ${username}`);
}

import { type Device, openSession, passwordMatches, type TokenPair } from '../../../platform/auth';
import { db, transaction } from '../../../platform/db';
import { ApiError } from '../../../platform/http';
import { normalisePhone } from '../../../platform/text';
import { m } from '../messages';
import { userByPhone, userByUsername } from '../queries';
import { bareUsername } from '../rules';

/**
 * Password sign-in; a value that reads as a phone is looked up as a phone only (spec/accounts.md, `token/`).
 * @throws 401 `no_active_account` for every failure alike
 */
export async function signInWithPassword(login: string, password: string, device: Device): Promise<TokenPair> {
  const phone = normalisePhone(bareUsername(login));
  const user = phone === null ? await userByUsername(db, bareUsername(login)) : await userByPhone(db, phone);
  const matches = await passwordMatches(user?.password_hash ?? null, password);
  if (!user || !matches || !user.is_active) throw noActiveAccount();
  return transaction(async (tx) => {
    // Comparing took a while: a password dropped, a block or a closing since then counts.
    const touched = await tx.run('update up_users set last_login = now() where id = $1 and password_hash = $2 and is_active and deleted_at is null', [user.id, user.password_hash]);
    if (touched !== 1) throw noActiveAccount();
    return openSession(tx, user.id, 'services', device);
  });
}

const noActiveAccount = (): ApiError => new ApiError(401, m.noActiveAccount(), { code: 'no_active_account' });

import { audit } from '../../../platform/audit';
import { type Device, openSession, passwordMatches } from '../../../platform/auth';
import { db, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { ApiError, tooMany } from '../../../platform/http';
import { bareUsername } from '../../accounts';
import { m } from '../messages';
import { type Credentials, credentialsOf } from '../queries';
import { type Attempt, attemptOf, countFailure, lockedFor, takeTurn } from './login-lock';

/**
 * Password sign-in of operators: an access token of surface `operator`, 12 h, without a refresh token (spec/settings.md, section 2).
 * @throws 401 in one wording for every failure; 429 while the name or the address is locked, also with the right password
 */
export async function signIn(login: string, password: string, device: Device): Promise<string> {
  const username = bareUsername(login);
  const attempt = attemptOf(username, device.ip);
  refuseLocked(await lockedFor(db, attempt));
  const user = await credentialsOf(db, username);
  const matches = await passwordMatches(user?.password_hash ?? null, password);
  // Failures must be kept, so refusals leave the transaction as values.
  const outcome = await transaction(async (tx): Promise<string | ApiError> => {
    await takeTurn(tx, attempt);
    const wait = await lockedFor(tx, attempt);
    if (wait > 0) return locked(wait);
    const token = user && matches ? await admit(tx, user, device) : null;
    return token ?? fail(tx, attempt, user);
  });
  if (outcome instanceof ApiError) throw outcome;
  return outcome;
}

const locked = (wait: number): ApiError => tooMany(wait, m.loginLocked());

function refuseLocked(wait: number): void {
  if (wait > 0) throw locked(wait);
}

/** The token, or null: comparing took a while, and a new password, a block or a lost role since then counts. */
async function admit(tx: Tx, user: Credentials, device: Device): Promise<string | null> {
  const admitted = await tx.run('update up_users set last_login = now() where id = $1 and password_hash = $2 and is_active and deleted_at is null and operator_role is not null', [
    user.id,
    user.password_hash,
  ]);
  if (admitted !== 1) return null;
  const { access } = await openSession(tx, user.id, 'operator', device);
  await audit(tx, { area: 'desk', action: 'auth.login', actorId: user.id, referenceType: 'user', referenceId: user.id, ip: device.ip, userAgent: device.userAgent });
  return access;
}

async function fail(tx: Tx, attempt: Attempt, user: Credentials | undefined): Promise<ApiError> {
  const locks = await countFailure(tx, attempt);
  await audit(tx, { area: 'desk', action: 'auth.login_failed', ip: attempt.ip, extra: { username_hash: attempt.usernameHash } });
  if (locks) await emit(tx, 'operator.login_locked', { userId: user?.operator_role ? user.id : null, ip: attempt.ip });
  return new ApiError(401, m.notSignedIn());
}

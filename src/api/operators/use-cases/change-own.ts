import { audit } from '../../../platform/audit';
import { hashPassword, type Principal, passwordMatches, revokeOtherSessions } from '../../../platform/auth';
import { db, type Tx, transaction } from '../../../platform/db';
import { fieldMessages, forbidden, invalid, refused, sharedLimiter, tooMany } from '../../../platform/http';
import type { UpdateMe } from '../contract';
import { m } from '../messages';
import { lockOperator, type OperatorRow } from '../queries';
import type { Theme } from '../rules';

const TRIES = 10;
const TRIES_WINDOW_MS = 15 * 60_000;

/**
 * The caller's own theme and password; a new password ends his other sessions (spec/settings.md, `PATCH /api/v1/auth/me`).
 * @throws 400 when the current password is wrong, 422 when it is missing
 */
export async function changeOwn(caller: Principal, input: UpdateMe, ip: string): Promise<OperatorRow> {
  const replaced = input.password ? await provePassword(caller.id, input.current_password ?? null) : null;
  const passwordHash = input.password ? await hashPassword(input.password) : null;
  return transaction(async (tx) => {
    if (!(await lockOperator(tx, caller.id))) throw forbidden(m.operatorsOnly());
    if (passwordHash) await replacePassword(tx, caller, replaced, passwordHash);
    const changed = (['password', 'theme_preference'] as const).filter((name) => input[name]);
    if (changed.length > 0) await audit(tx, { area: 'desk', action: 'users.update', actorId: caller.id, ip, extra: { user_id: caller.id, changed } });
    return saveTheme(tx, caller.id, input.theme_preference ?? null);
  });
}

/** Sets the theme of an operator; null leaves it. */
export const saveTheme = async (tx: Tx, userId: number, theme: Theme | null): Promise<OperatorRow> =>
  (await tx.one<OperatorRow>(
    `update up_users set theme_preference = coalesce($2, theme_preference), updated_at = now() where id = $1 returning id, username, operator_role, theme_preference`,
    [userId, theme],
  )) as OperatorRow;

/** The stored hash that the given password proved. A stolen token buys few guesses. */
async function provePassword(userId: number, given: string | null): Promise<string | null> {
  if (given === null) throw invalid({ current_password: fieldMessages.required() });
  const { allowed, retryAfter } = await sharedLimiter().take(`operator-password:${userId}`, TRIES, TRIES_WINDOW_MS);
  if (!allowed) throw tooMany(retryAfter);
  const row = await db.one<{ password_hash: string | null }>('select password_hash from up_users where id = $1', [userId]);
  const stored = row?.password_hash ?? null;
  if (!(await passwordMatches(stored, given))) throw refused(m.wrongPassword());
  return stored;
}

async function replacePassword(tx: Tx, caller: Principal, replaced: string | null, passwordHash: string): Promise<void> {
  const saved = await tx.run('update up_users set password_hash = $2, updated_at = now() where id = $1 and password_hash = $3', [caller.id, passwordHash, replaced]);
  if (saved !== 1) throw refused(m.wrongPassword());
  await revokeOtherSessions(tx, caller.id, caller.sid);
}

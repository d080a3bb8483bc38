import { hashPassword, type RoleState } from '../../../platform/auth';
import { type Tx, transaction } from '../../../platform/db';
import { type Collected, type FieldErrors, invalid, tokenNotValid } from '../../../platform/http';
import type { Message } from '../../../platform/i18n';
import type { Complete } from '../contract';
import { m } from '../messages';
import { lockUser, type UserRow } from '../queries';
import { bareUsername, passwordProblem, usernameProblem } from '../rules';
import { addTaken, withTakenErrors } from './identity-errors';

/**
 * Names, username, e-mail, city and terms; a password where there is none; `visitor` and `phone_only` become `client`
 * (spec/accounts.md, complete). @returns the role afterwards
 * @throws 400 with every bad field together
 */
export async function completeRegistration(userId: number, { values, errors: bad }: Collected<Complete>): Promise<RoleState> {
  // Hashing takes tens of milliseconds: not while a row is locked.
  const passwordHash = values.password === undefined ? null : await hashPassword(values.password);
  return withTakenErrors(() =>
    transaction(async (tx) => {
      const user = await lockUser(tx, userId);
      if (!user) throw tokenNotValid();
      const username = values.username === undefined ? null : bareUsername(values.username);
      const errors: FieldErrors = { ...problems(values, username, user), ...bad };
      await addTaken(tx, userId, { phone: null, email: values.email ?? null, username }, errors);
      if (Object.keys(errors).length > 0) throw invalid(errors);
      return save(tx, user, { ...(values as Complete), username: username as string }, passwordHash);
    }),
  );
}

async function save(tx: Tx, user: UserRow, input: Complete, passwordHash: string | null): Promise<RoleState> {
  const row = await tx.one<{ role_state: RoleState }>(
    `update up_users set first_name = $2, last_name = $3, username = $4, email = $5, city = coalesce($6, city), password_hash = coalesce(password_hash, $7),
       terms_accepted_at = coalesce(terms_accepted_at, now()), updated_at = now(),
       role_state = case when role_state in ('visitor', 'phone_only') then 'client' else role_state end
     where id = $1 returning role_state`,
    [user.id, input.first_name, input.last_name, input.username, input.email, input.city || null, passwordHash],
  );
  return row?.role_state ?? user.role_state;
}

/** What the rules say of the fields that could be read. */
function problems(input: Partial<Complete>, username: string | null, user: UserRow): FieldErrors {
  const errors: FieldErrors = {};
  const refuse = (name: string, problem: Message | null | false) => {
    if (problem) errors[name] = [problem];
  };
  refuse('username', username !== null && username.toLowerCase() !== user.username?.toLowerCase() && usernameProblem(username, user.phone));
  refuse('password', input.password !== undefined && passwordProblem(input.password));
  const bothSent = input.password !== undefined && input.password_confirm !== undefined;
  refuse('password_confirm', bothSent && input.password !== input.password_confirm && m.passwordMismatch());
  refuse('accept_terms', input.accept_terms === false && m.acceptTerms());
  return errors;
}

import { hashPassword, type RoleState } from '../../../platform/auth';
import { transaction } from '../../../platform/db';
import { type FieldErrors, invalid, tokenNotValid } from '../../../platform/http';
import type { Complete } from '../contract';
import { m } from '../messages';
import { lockUser, type UserRow } from '../queries';
import { bareUsername, isPersonName, passwordProblem, usernameProblem } from '../rules';
import { addTaken, withTakenErrors } from './identity-errors';

/**
 * Names, username, e-mail, city and terms; a password where there is none; `visitor` and `phone_only` become `client`
 * (spec/accounts.md, complete). @returns the role afterwards
 * @throws 400 with every bad field
 */
export async function completeRegistration(userId: number, input: Complete): Promise<RoleState> {
  // Hashing takes tens of milliseconds: not while a row is locked.
  const passwordHash = await hashPassword(input.password);
  return withTakenErrors(() =>
    transaction(async (tx) => {
      const user = await lockUser(tx, userId);
      if (!user) throw tokenNotValid();
      const username = bareUsername(input.username);
      const errors = problems(input, username, user);
      await addTaken(tx, userId, { phone: null, email: input.email, username }, errors);
      if (Object.keys(errors).length > 0) throw invalid(errors);
      const row = await tx.one<{ role_state: RoleState }>(
        `update up_users set first_name = $2, last_name = $3, username = $4, email = $5, city = coalesce($6, city), password_hash = coalesce(password_hash, $7),
           terms_accepted_at = coalesce(terms_accepted_at, now()), updated_at = now(),
           role_state = case when role_state in ('visitor', 'phone_only') then 'client' else role_state end
         where id = $1 returning role_state`,
        [userId, input.first_name, input.last_name, username, input.email, input.city || null, passwordHash],
      );
      return row?.role_state ?? user.role_state;
    }),
  );
}

function problems(input: Complete, username: string, user: UserRow): FieldErrors {
  const errors: FieldErrors = {};
  for (const name of ['first_name', 'last_name'] as const) if (!isPersonName(input[name])) errors[name] = [m.nameLetters()];
  const usernameError = username.toLowerCase() === user.username?.toLowerCase() ? null : usernameProblem(username, user.phone);
  if (usernameError) errors['username'] = [usernameError];
  const passwordError = passwordProblem(input.password);
  if (passwordError) errors['password'] = [passwordError];
  if (input.password !== input.password_confirm) errors['password_confirm'] = [m.passwordMismatch()];
  if (!input.accept_terms) errors['accept_terms'] = [m.acceptTerms()];
  return errors;
}

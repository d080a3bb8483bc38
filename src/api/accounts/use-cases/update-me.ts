import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { type Collected, type FieldErrors, fieldMessages, invalid, tokenNotValid } from '../../../platform/http';
import { phoneForms } from '../../../platform/text';
import type { UpdateMe } from '../contract';
import { lockUser, type UserRow } from '../queries';
import { bareUsername, usernameProblem } from '../rules';
import { addTaken, withTakenErrors } from './identity-errors';

const kept = <T>(sent: T | undefined, present: T): T => (sent === undefined ? present : sent);
const emptyToNull = (text: string | null | undefined): string | null | undefined => (text === '' ? null : text);

/**
 * Changes what was sent, all or nothing; a value equal to the present one is never refused (spec/accounts.md, me update). A changed
 * phone is unverified until an OTP login with it.
 * @throws 400 field errors
 */
export function updateMe(userId: number, { values: input, errors: bad }: Collected<UpdateMe>, ip: string): Promise<void> {
  return withTakenErrors(() =>
    transaction(async (tx) => {
      const user = await lockUser(tx, userId);
      if (!user) throw tokenNotValid();
      const next = merge(user, input);
      const errors: FieldErrors = { ...bad };
      // An account without a phone may send its empty one back.
      if (input.phone === null && user.phone !== null) errors['phone'] = [fieldMessages.blank()];
      if (next.username !== null && next.username.toLowerCase() !== user.username?.toLowerCase()) {
        const problem = usernameProblem(next.username, next.phone);
        if (problem) errors['username'] = [problem];
      }
      await addTaken(tx, userId, changedIdentity(user, next), errors);
      if (Object.keys(errors).length > 0) throw invalid(errors);
      await save(tx, user, next, ip);
    }),
  );
}

type Next = Pick<UserRow, 'phone' | 'email' | 'username' | 'first_name' | 'last_name' | 'city'>;

function merge(user: UserRow, input: Partial<UpdateMe>): Next {
  const username = emptyToNull(input.username);
  return {
    phone: sentPhone(input.phone, user.phone),
    email: kept(input.email, user.email),
    username: kept(typeof username === 'string' ? bareUsername(username) : username, user.username),
    first_name: kept(emptyToNull(input.first_name), user.first_name),
    last_name: kept(emptyToNull(input.last_name), user.last_name),
    city: kept(emptyToNull(input.city), user.city),
  };
}

/** A row may hold its number in an older form: the same number is no change. */
const sentPhone = (sent: string | null | undefined, present: string | null): string | null =>
  sent === undefined || sent === null || (present !== null && phoneForms(sent).includes(present)) ? present : sent;

const changedIdentity = (user: UserRow, next: Next) => ({
  phone: next.phone === user.phone ? null : next.phone,
  email: next.email === user.email ? null : next.email,
  username: next.username === user.username ? null : next.username,
});

async function save(tx: Tx, user: UserRow, next: Next, ip: string): Promise<void> {
  const phoneChanged = next.phone !== user.phone;
  await tx.run(
    `update up_users set phone = $2, email = $3, username = $4, first_name = $5, last_name = $6, city = $7,
       phone_verified_at = case when $8 then null else phone_verified_at end, updated_at = now() where id = $1`,
    [user.id, next.phone, next.email, next.username, next.first_name, next.last_name, next.city, phoneChanged],
  );
  if (!phoneChanged) return;
  await audit(tx, { action: 'phone_changed', actorId: user.id, referenceType: 'user', referenceId: user.id, ip });
  await emit(tx, 'accounts.phone_changed', { userId: user.id });
}

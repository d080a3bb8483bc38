import { audit } from '../../../platform/audit';
import { revokeAllSessions } from '../../../platform/auth';
import { lockName, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { conflict, forbidden, tokenNotValid } from '../../../platform/http';
import { normalisePhone, phoneForms } from '../../../platform/text';
import { hasMoney } from '../../ledger';
import { m } from '../messages';
import { lockUser, type UserRow } from '../queries';

/** What another domain does when an account closes, in the same transaction: throws 409 to refuse, or cleans up. */
export type Closing = (tx: Tx, userId: number) => Promise<void>;

const closings: Closing[] = [];

/** Registers a domain's part of closing an account (at boot). */
export function onAccountClosing(closing: Closing): void {
  closings.push(closing);
}

/**
 * One anonymising closure (spec/accounts.md, Closing an account): personal data gone, sessions over, the phone free again, history kept.
 * @throws 403 for staff, 409 while there is money in the wallet or another domain refuses
 */
export async function closeAccount(userId: number, ip: string): Promise<void> {
  await transaction(async (tx) => {
    await lockCodes(tx, userId);
    const user = await lockUser(tx, userId);
    if (!user) throw tokenNotValid();
    if (user.is_staff) throw forbidden(m.staffCannotClose());
    if (await hasMoney(tx, userId)) throw conflict(m.walletNotEmpty());
    for (const closing of closings) await closing(tx, userId);
    await anonymise(tx, user);
    await revokeAllSessions(tx, userId);
    await audit(tx, { action: 'account_closed', actorId: userId, referenceType: 'user', referenceId: userId, ip });
    const provider = await tx.one<{ id: number }>('select id from provider_profiles where user_id = $1', [userId]);
    await emit(tx, 'accounts.closed', { userId, providerId: provider?.id ?? null });
  });
}

/** The number's lock first, as a login takes it: of a closing and a login at once, one waits for the other. */
async function lockCodes(tx: Tx, userId: number): Promise<void> {
  const user = await tx.one<{ phone: string | null }>('select phone from up_users where id = $1', [userId]);
  const phone = user?.phone ? normalisePhone(user.phone) : null;
  if (phone) await lockName(tx, `otp:${phone}`);
}

async function anonymise(tx: Tx, user: UserRow): Promise<void> {
  // Spent, not deleted: they still count for the limits of the number.
  if (user.phone) await tx.run('update otp_codes set is_used = true where phone = any($1::text[]) and not is_used', [phoneForms(normalisePhone(user.phone) ?? user.phone)]);
  await tx.run(
    `update up_users set deleted_at = now(), phone = null, phone_verified_at = null, email = null, first_name = null, last_name = null, city = null,
       password_hash = null, username = 'deleted_' || id, updated_at = now() where id = $1`,
    [user.id],
  );
}

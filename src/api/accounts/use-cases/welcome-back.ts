import { auditQuietly } from '../../../platform/audit';
import { type Device, type RoleState, revokeAllSessions } from '../../../platform/auth';
import type { Tx } from '../../../platform/db';
import type { Locale } from '../../../platform/i18n';
import type { UserRow } from '../queries';

/** What a right code does to the account it belongs to (locked by the caller), whatever surface it was asked on. */
export async function welcomeBack(tx: Tx, user: UserRow, phone: string, language: Locale | null): Promise<{ id: number; roleState: RoleState }> {
  // A number set through `me` and proved only now: who held the account before has no more right to it.
  const unproved = user.phone_verified_at === null;
  if (unproved) await revokeAllSessions(tx, user.id);
  const row = await tx.one<{ role_state: RoleState }>(
    `update up_users set phone = $2, language = coalesce($3, language), last_login = now(), phone_verified_at = now(), updated_at = now(),
       role_state = case role_state when 'visitor' then 'phone_only' else role_state end,
       password_hash = case when $4 then null else password_hash end
     where id = $1 returning role_state`,
    [user.id, phone, language, unproved],
  );
  return { id: user.id, roleState: row?.role_state ?? user.role_state };
}

/** Log line and audit row of a code that a staging helper let pass. */
export async function reportBypass(phone: string, device: Device): Promise<void> {
  strapi.log.warn('an OTP was bypassed (OTP_APP_BYPASS)');
  await auditQuietly({ action: 'otp_bypass_used', referenceType: 'phone', referenceId: phone, ip: device.ip });
}

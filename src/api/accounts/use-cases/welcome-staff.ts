import { type Device, openFamily } from '../../../platform/auth';
import type { Tx } from '../../../platform/db';
import { lockUserByPhone } from '../queries';
import { welcomeBack } from './welcome-back';

export interface StaffSignIn {
  userId: number;
  /** Session family of the sign-in. */
  family: string;
}

/**
 * Signs a member of the staff in to the dashboard after a right code, in the transaction that spent it; null when the number is nobody's
 * who is active staff (spec/backoffice.md, section 3).
 */
export async function welcomeStaff(tx: Tx, phone: string, device: Device): Promise<StaffSignIn | null> {
  const user = await lockUserByPhone(tx, phone);
  if (!user?.is_active || !user.is_staff) return null;
  await welcomeBack(tx, user, phone, null);
  return { userId: user.id, family: await openFamily(tx, user.id, 'dashboard', device) };
}

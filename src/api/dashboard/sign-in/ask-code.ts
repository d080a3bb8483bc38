import { seal } from '../../../platform/crypto';
import { db } from '../../../platform/db';
import { ApiError, throttleCall } from '../../../platform/http';
import { type SendOtp, sendOtp } from '../../accounts';
import { staffByPhone } from '../../backoffice';
import { openPending } from '../http/session';

/** Family of the codes of this sign-in (spec/accounts.md, OTP). */
export const FAMILY = 'dashboard';
export const DEV_CODE = 'dashboard-dev-code';

/**
 * Sends a code to an active member of the staff, silently none over a limit, and opens a session that waits for it. For every other number
 * the same happens but for the message: nothing here, nor the limits of other sign-ins, tells who is staff. Answers the session's cookie.
 * @param phone normalised
 * @param testKey value of the test header, when sent
 */
export async function askCode(phone: string, ip: string, testKey: string | undefined): Promise<string> {
  const { allowed } = await throttleCall('otp', null, ip);
  const code = allowed ? await quietly({ phone, family: FAMILY, ip, locale: 'ar', testKey, decoy: (await staffByPhone(db, phone)) === null }) : undefined;
  return openPending(db, phone, code === undefined ? null : seal(DEV_CODE, code));
}

async function quietly(send: SendOtp): Promise<string | undefined> {
  try {
    return await sendOtp(send);
  } catch (error) {
    if (error instanceof ApiError && error.status === 429) return undefined;
    throw error;
  }
}

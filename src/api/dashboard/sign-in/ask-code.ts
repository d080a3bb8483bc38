import { seal } from '../../../platform/crypto';
import { db } from '../../../platform/db';
import { ApiError, throttleCall } from '../../../platform/http';
import { sendOtp } from '../../accounts';
import { staffByPhone } from '../../backoffice';
import { openPending } from '../http/session';

/** Family of the codes of this sign-in (spec/accounts.md, OTP). */
export const FAMILY = 'dashboard';
export const DEV_CODE = 'dashboard-dev-code';

/**
 * Sends a code to an active member of the staff, silently none over a limit, and opens a session that waits for it: for every number
 * alike. Answers the session's cookie.
 * @param phone normalised
 * @param testKey value of the test header, when sent
 */
export async function askCode(phone: string, ip: string, testKey: string | undefined): Promise<string> {
  const code = (await staffByPhone(db, phone)) === null ? undefined : await quietly(phone, ip, testKey);
  return openPending(db, phone, code === undefined ? null : seal(DEV_CODE, code));
}

async function quietly(phone: string, ip: string, testKey: string | undefined): Promise<string | undefined> {
  try {
    const { allowed } = await throttleCall('otp', null, ip);
    return allowed ? await sendOtp({ phone, family: FAMILY, ip, locale: 'ar', testKey }) : undefined;
  } catch (error) {
    if (error instanceof ApiError && error.status === 429) return undefined;
    throw error;
  }
}

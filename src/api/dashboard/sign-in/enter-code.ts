import { auditQuietly } from '../../../platform/audit';
import type { Device } from '../../../platform/auth';
import { transaction } from '../../../platform/db';
import { checkOtp, reportBypass, welcomeStaff } from '../../accounts';
import { type DashboardSession, verifySession } from '../http/session';
import { FAMILY } from './ask-code';

/**
 * Checks a code and signs its owner in, under a new session id. Wrong, spent, expired, never sent and a number that is not staff are one
 * and the same answer: null.
 */
export async function enterCode(session: DashboardSession, code: string, device: Device): Promise<string | null> {
  // Wrong tries and spent codes are kept, so a refusal leaves the transaction as a value.
  const { outcome, done } = await transaction(async (tx) => {
    const outcome = await checkOtp(tx, session.phone, FAMILY, code);
    const right = outcome === 'right' || outcome === 'bypassed';
    const signed = right ? await welcomeStaff(tx, session.phone, device) : null;
    return { outcome, done: signed && { userId: signed.userId, token: await verifySession(tx, session, signed.userId, signed.family) } };
  });
  if (outcome === 'bypassed') await reportBypass(session.phone, device);
  if (!done) return null;
  await auditQuietly({ action: 'login_otp_verified', actorId: done.userId, referenceType: 'user', referenceId: done.userId, ip: device.ip, userAgent: device.userAgent });
  return done.token;
}

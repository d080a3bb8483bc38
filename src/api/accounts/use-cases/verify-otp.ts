import { env } from '../../../../config/env';
import { auditQuietly } from '../../../platform/audit';
import { type Device, openSession, type RoleState, type TokenPair } from '../../../platform/auth';
import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { type ApiError, refused, tooMany } from '../../../platform/http';
import type { Locale } from '../../../platform/i18n';
import { m } from '../messages';
import { lockUserByPhone } from '../queries';
import { OTP_FAMILY } from '../rules';
import { checkOtp, type OtpOutcome } from './check-otp';
import { reportBypass, welcomeBack } from './welcome-back';

export interface VerifyOtp {
  phone: string;
  code: string;
  device: Device;
  /** The language the caller asked for, when he did. */
  language: Locale | null;
}

export interface SignedIn {
  userId: number;
  roleState: RoleState;
  isNew: boolean;
  tokens: TokenPair;
}

/**
 * Turns a right code into a session: the account is created or raised from `visitor`; two parallel right answers give one token pair
 * (spec/accounts.md, OTP verify).
 * @throws 400 for a wrong, spent, expired or missing code and a blocked account; 429 at the fifth wrong try
 */
export async function verifyOtp({ phone, code, device, language }: VerifyOtp): Promise<SignedIn> {
  // Wrong tries and spent codes must be kept, so refusals leave the transaction as values.
  const { outcome, result } = await transaction(async (tx): Promise<{ outcome: OtpOutcome; result: SignedIn | ApiError }> => {
    const outcome = await checkOtp(tx, phone, OTP_FAMILY, code);
    if (outcome !== 'right' && outcome !== 'bypassed') return { outcome, result: refusal(outcome) };
    return { outcome, result: await signIn(tx, phone, device, language) };
  });
  if (outcome === 'bypassed') await reportBypass(phone, device);
  if (!('tokens' in result)) throw result;
  await auditQuietly({ action: 'login_otp_verified', actorId: result.userId, referenceType: 'user', referenceId: result.userId, ip: device.ip, userAgent: device.userAgent });
  return result;
}

function refusal(outcome: Exclude<OtpOutcome, 'right' | 'bypassed'>): ApiError {
  switch (outcome) {
    case 'none':
      return refused(m.noCode());
    case 'expired':
      return refused(m.expiredCode());
    case 'wrong':
      return refused(m.wrongCode());
    case 'spent':
      return tooMany(Math.max(1, env().OTP_COOLDOWN_SECONDS), m.codeSpent());
  }
}

async function signIn(tx: Tx, phone: string, device: Device, language: Locale | null): Promise<SignedIn | ApiError> {
  const known = await lockUserByPhone(tx, phone);
  if (known && !known.is_active) return refused(m.blocked());
  const { id, roleState } = known ? await welcomeBack(tx, known, phone, language) : await register(tx, phone, language);
  const tokens = await openSession(tx, id, 'services', device);
  return { userId: id, roleState, isNew: !known, tokens };
}

async function register(tx: Tx, phone: string, language: Locale | null): Promise<{ id: number; roleState: RoleState }> {
  const row = (await tx.one<{ id: number }>(
    `insert into up_users (phone, language, role_state, phone_verified_at, last_login) values ($1, $2, 'phone_only', now(), now()) returning id`,
    [phone, language ?? 'ar'],
  )) as { id: number };
  await emit(tx, 'accounts.registered', { userId: row.id });
  return { id: row.id, roleState: 'phone_only' };
}

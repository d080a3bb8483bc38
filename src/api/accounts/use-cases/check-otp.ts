import { env } from '../../../../config/env';
import { lockName, type Tx } from '../../../platform/db';
import { normalisePhone } from '../../../platform/text';
import { hashCode, OTP_MAX_ATTEMPTS, sameText } from '../rules';

export type OtpOutcome = 'right' | 'bypassed' | 'none' | 'expired' | 'wrong' | 'spent';

interface OtpRow {
  id: number;
  family: string;
  code_hash: string;
  attempts: number;
  is_used: boolean;
  expired: boolean;
}

/**
 * Check, count and spend in one step, under the phone's lock (spec/accounts.md, OTP verify). The caller must commit whatever the
 * outcome: wrong tries count.
 */
export async function checkOtp(tx: Tx, phone: string, family: string, code: string): Promise<OtpOutcome> {
  await lockName(tx, `otp:${phone}`);
  const row = await tx.one<OtpRow>(
    `select id, family, code_hash, attempts, is_used, expires_at <= now() as expired from otp_codes where phone = $1 order by created_at desc, id desc limit 1`,
    [phone],
  );
  const usable = row && !row.is_used && row.family === family ? row : undefined;
  if (env().OTP_DEV_ACCEPT_ANY_CODE) {
    if (usable) await spend(tx, usable.id);
    return 'right';
  }
  if (!usable) return 'none';
  if (usable.expired) return 'expired';
  if (sameText(usable.code_hash, hashCode(env().OTP_PEPPER, phone, family, code))) {
    await spend(tx, usable.id);
    return 'right';
  }
  if (bypassed(phone)) {
    await spend(tx, usable.id);
    return 'bypassed';
  }
  return countWrongTry(tx, usable);
}

async function countWrongTry(tx: Tx, row: OtpRow): Promise<OtpOutcome> {
  const attempts = row.attempts + 1;
  await tx.run('update otp_codes set attempts = $2, is_used = $3 where id = $1', [row.id, attempts, attempts >= OTP_MAX_ATTEMPTS]);
  return attempts >= OTP_MAX_ATTEMPTS ? 'spent' : 'wrong';
}

const spend = (tx: Tx, id: number): Promise<number> => tx.run('update otp_codes set is_used = true where id = $1', [id]);

/** Staging's bypass: any code, for the listed phones (an empty list means every phone). */
function bypassed(phone: string): boolean {
  if (!env().OTP_APP_BYPASS) return false;
  const listed = env().OTP_APP_BYPASS_ALLOWLIST;
  return listed.length === 0 || listed.some((entry) => normalisePhone(entry) === phone);
}

import { randomBytes } from 'node:crypto';
import { env } from '../../../../config/env';
import { auditQuietly } from '../../../platform/audit';
import { seal } from '../../../platform/crypto';
import { lockName, type Tx, transaction } from '../../../platform/db';
import { tooMany } from '../../../platform/http';
import type { Locale } from '../../../platform/i18n';
import { enqueue } from '../../../platform/jobs';
import { m } from '../messages';
import { hashCode, newCode, OTP_LIFE_SECONDS, sameText } from '../rules';

export interface SendOtp {
  /** Normalised. */
  phone: string;
  family: string;
  ip: string;
  locale: Locale;
  /** Value of the test header, when sent. */
  testKey?: string | undefined;
  /** Counts and voids like every send, but nothing is sent and no code fits: whoever asks learns nothing of the number. */
  decoy?: boolean;
}

/**
 * Issues a one-time code and enqueues its SMS; every earlier code of the phone is void (spec/accounts.md, OTP send).
 * @returns the code where a helper may show it (development, staging test mode), else undefined
 * @throws 429 with `Retry-After` over a limit; no row is created then
 */
export async function sendOtp({ phone, family, ip, locale, testKey, decoy = false }: SendOtp): Promise<string | undefined> {
  const tester = isTester(testKey);
  const code = codeFor(decoy, tester);
  await transaction(async (tx) => {
    // The address first, then the phone: both counts are exact however many ask at once.
    await lockName(tx, `otp-ip:${ip}`);
    await lockName(tx, `otp:${phone}`);
    await refuseOverLimits(tx, phone, ip);
    await tx.run(
      'insert into otp_codes (phone, family, code_hash, ip_address, created_at, expires_at) select $1, $2, $3, $4, at, at + make_interval(secs => $5) from clock_timestamp() at',
      [phone, family, hashCode(env().OTP_PEPPER, phone, family, code), ip, OTP_LIFE_SECONDS],
    );
    if (!decoy) await enqueue(tx, 'accounts.sms_code', { phone, locale, code: seal('sms-code', code), until: Date.now() + OTP_LIFE_SECONDS * 1000 });
  });
  if (decoy) return undefined;
  await auditQuietly({ action: 'login_otp_sent', referenceType: 'phone', referenceId: phone, ip });
  return env().APP_ENV === 'development' || tester ? code : undefined;
}

/** A decoy is none that anybody could type. */
function codeFor(decoy: boolean, tester: boolean): string {
  if (decoy) return randomBytes(16).toString('hex');
  return tester && env().OTP_TEST_CODE ? env().OTP_TEST_CODE : newCode();
}

const isTester = (key: string | undefined): boolean => env().OTP_TEST_MODE && key !== undefined && sameText(key, env().OTP_TEST_KEY);

interface Counts {
  newest_age: number | null;
  hour: number;
  hour_wait: number | null;
  today: number;
  today_wait: number;
  ip_hour: number;
  ip_wait: number | null;
}

// The clock of the statement, not of the transaction: that one began before the lock was ours.
// Rows spent by closing an account still count; the day starts at midnight in Riyadh.
const COUNTS = `select
  (select extract(epoch from clock_timestamp() - max(created_at))::float8 from otp_codes where phone = $1) as newest_age,
  (select count(*)::int from otp_codes where phone = $1 and created_at > now() - interval '1 hour') as hour,
  (select extract(epoch from min(created_at) + interval '1 hour' - now())::float8 from otp_codes where phone = $1 and created_at > now() - interval '1 hour') as hour_wait,
  (select count(*)::int from otp_codes where phone = $1 and created_at >= date_trunc('day', now(), 'Asia/Riyadh')) as today,
  extract(epoch from date_trunc('day', now(), 'Asia/Riyadh') + interval '1 day' - now())::float8 as today_wait,
  (select count(*)::int from otp_codes where ip_address = $2 and created_at > now() - interval '1 hour') as ip_hour,
  (select extract(epoch from min(created_at) + interval '1 hour' - now())::float8 from otp_codes where ip_address = $2 and created_at > now() - interval '1 hour') as ip_wait`;

async function refuseOverLimits(tx: Tx, phone: string, ip: string): Promise<void> {
  const counts = (await tx.one<Counts>(COUNTS, [phone, ip])) as Counts;
  const { OTP_COOLDOWN_SECONDS, OTP_PHONE_HOURLY_LIMIT, OTP_PHONE_DAILY_LIMIT, OTP_IP_HOURLY_LIMIT } = env();
  if (counts.newest_age !== null && counts.newest_age < OTP_COOLDOWN_SECONDS) {
    const wait = OTP_COOLDOWN_SECONDS - counts.newest_age;
    throw tooMany(wait, m.cooldown({ seconds: Math.max(1, Math.ceil(wait)) }));
  }
  const over = (count: number, limit: number) => limit > 0 && count >= limit;
  if (over(counts.hour, OTP_PHONE_HOURLY_LIMIT)) throw tooMany(counts.hour_wait ?? 1, m.tooManyCodes());
  if (over(counts.today, OTP_PHONE_DAILY_LIMIT)) throw tooMany(counts.today_wait, m.tooManyCodes());
  if (over(counts.ip_hour, OTP_IP_HOURLY_LIMIT)) throw tooMany(counts.ip_wait ?? 1, m.tooManyCodes());
}

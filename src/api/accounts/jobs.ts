import { unseal } from '../../platform/crypto';
import { db } from '../../platform/db';
import { smsGateway } from '../../platform/gateways/sms';
import { type Locale, say } from '../../platform/i18n';
import { defineJob, defineSchedule } from '../../platform/jobs';
import { m } from './messages';

interface CodeJob {
  phone: string;
  locale: Locale;
  /** Sealed: the code stands nowhere in clear. */
  code: string;
  /** Milliseconds since 1970: after that the code is worth nothing. */
  until: number;
}

defineJob<CodeJob>('accounts.sms_code', async ({ phone, locale, code, until }) => {
  if (Date.now() >= until) return;
  const clear = unseal('sms-code', code);
  await smsGateway().sendCode({ phone, code: clear, text: say(m.codeText({ code: clear }), locale) });
});

const KEEP_OTP_DAYS = 7;

defineSchedule('accounts.cleanup', '20 2 * * *', async () => {
  await db.run('delete from otp_codes where created_at < now() - make_interval(days => $1)', [KEEP_OTP_DAYS]);
  await db.run("delete from sessions where expires_at < now() - interval '1 day'");
  await db.run("delete from idempotency_keys where created_at < now() - interval '1 day'");
});

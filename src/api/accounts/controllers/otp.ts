import type { z } from 'zod';
import { env } from '../../../../config/env';
import type { Call } from '../../../platform/http';
import { preferredLocale } from '../../../platform/i18n';
import type * as contract from '../contract';
import { OTP_FAMILY } from '../rules';
import { sendOtp } from '../use-cases/send-otp';
import { verifyOtp } from '../use-cases/verify-otp';

export default {
  async send({ body, ip, locale, header }: Call<unknown, unknown, z.infer<typeof contract.sendOtp>>) {
    const code = await sendOtp({ phone: body.phone, family: OTP_FAMILY, ip, locale, testKey: header(env().OTP_TEST_HEADER) });
    return { ok: true, ...(code === undefined ? {} : { dev_code: code }) };
  },

  async verify({ body, ip, userAgent, header }: Call<unknown, unknown, z.infer<typeof contract.verifyOtp>>) {
    const { userId, roleState, isNew, tokens } = await verifyOtp({ ...body, device: { ip, userAgent }, language: preferredLocale(header('accept-language')) });
    const needsCompletion = roleState === 'visitor' || roleState === 'phone_only';
    return { ok: true, user_id: userId, role_state: roleState, is_new_user: isNew, needs_completion: needsCompletion, ...tokens };
  },
};

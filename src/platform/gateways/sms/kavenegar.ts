import type { Env } from '../../../../config/env';
import { dialable, type SmsGateway } from './gateway';

const DEFAULT_BASE = 'https://api.kavenegar.com';

interface Answer {
  return?: { status?: number; message?: string };
}

/** Kavenegar's verify/lookup call: the code goes into a template approved in its panel. The key is in the path, so no URL is logged. */
export function kavenegarSms(env: Env): SmsGateway {
  const base = env.KAVENEGAR_BASE_URL || DEFAULT_BASE;
  return {
    name: 'kavenegar',
    sendCode: async ({ phone, code }) => {
      const receptor = dialable(phone).replace(/^\+/, '00');
      const body = new URLSearchParams({ receptor, token: code, template: env.KAVENEGAR_TEMPLATE, ...(env.KAVENEGAR_SENDER ? { sender: env.KAVENEGAR_SENDER } : {}) });
      const response = await fetch(`${base}/v1/${env.KAVENEGAR_API_KEY}/verify/lookup.json`, { method: 'POST', body, signal: AbortSignal.timeout(env.SMS_TIMEOUT_MS) });
      const answer = (await response.json().catch(() => ({}))) as Answer;
      if (!response.ok || answer.return?.status !== 200) throw new Error(`kavenegar refused: HTTP ${response.status}, status ${answer.return?.status ?? 'none'}`);
    },
  };
}

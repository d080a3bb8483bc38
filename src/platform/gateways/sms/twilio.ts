import twilio, { RequestClient } from 'twilio';
import type { Env } from '../../../../config/env';
import { dialable, type SmsGateway } from './gateway';

/** Twilio's REST API through its SDK; `TWILIO_BASE_URL` points it elsewhere (a proxy, a test server). */
export function twilioSms(env: Env): SmsGateway {
  const http = new RequestClient({ timeout: env.SMS_TIMEOUT_MS });
  if (env.TWILIO_BASE_URL) redirect(http, env.TWILIO_BASE_URL);
  const client = twilio(env.TWILIO_ACCOUNT_SID, env.TWILIO_AUTH_TOKEN, { httpClient: http });
  const sender = env.TWILIO_FROM.startsWith('MG') ? { messagingServiceSid: env.TWILIO_FROM } : { from: env.TWILIO_FROM };
  return {
    name: 'twilio',
    sendCode: async ({ phone, text }) => {
      // Twilio's own error texts quote the number.
      await client.messages.create({ to: dialable(phone), body: text, ...sender }).catch((error: { status?: number; code?: number | string }) => {
        throw new Error(`twilio refused: HTTP ${error.status ?? 'none'}, code ${error.code ?? 'none'}`);
      });
    },
  };
}

function redirect(http: RequestClient, base: string): void {
  const request = http.request.bind(http);
  http.request = ((options: Parameters<typeof request>[0]) => {
    const uri = new URL(options.uri);
    return request({ ...options, uri: `${base}${uri.pathname}${uri.search}` });
  }) as typeof http.request;
}

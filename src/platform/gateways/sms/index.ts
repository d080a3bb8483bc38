import { type Env, env } from '../../../../config/env';
import { consoleSms } from './console';
import type { SmsGateway } from './gateway';
import { kavenegarSms } from './kavenegar';
import { twilioSms } from './twilio';

export type { CodeMessage, SmsGateway } from './gateway';

const MAKERS: Record<Env['SMS_GATEWAY'], (env: Env) => SmsGateway> = { console: consoleSms, twilio: twilioSms, kavenegar: kavenegarSms };

let gateway: SmsGateway | undefined;

/** The configured SMS gateway (`SMS_GATEWAY`). */
export function smsGateway(): SmsGateway {
  gateway ??= MAKERS[env().SMS_GATEWAY](env());
  return gateway;
}

import { type Env, env } from '../../../../config/env';
import { consoleSms } from './console';
import type { SmsGateway } from './gateway';
import { kavenegarSms } from './kavenegar';

export type { CodeMessage, SmsGateway } from './gateway';

/** Its library is large: loaded only where it is used. */
const twilioSms = (given: Env): SmsGateway => (require('./twilio') as typeof import('./twilio')).twilioSms(given);

const MAKERS: Record<Env['SMS_GATEWAY'], (env: Env) => SmsGateway> = { console: consoleSms, twilio: twilioSms, kavenegar: kavenegarSms };

let gateway: SmsGateway | undefined;

/** The configured SMS gateway (`SMS_GATEWAY`). */
export function smsGateway(): SmsGateway {
  gateway ??= MAKERS[env().SMS_GATEWAY](env());
  return gateway;
}

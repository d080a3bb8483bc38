import { maskPhone } from '../../text';
import type { SmsGateway } from './gateway';

/** Development: a log line, without the code (the API answers it as `dev_code`). */
export const consoleSms = (): SmsGateway => ({
  name: 'console',
  sendCode: async ({ phone }) => {
    strapi.log.info(`sms: a code was sent to ${maskPhone(phone)}`);
  },
});

import { env } from '../../../../config/env';
import { type MailGateway, maskEmail } from './gateway';

/** Without SMTP: a log line in development; at level `debug` with the text, so that its links can be followed. Production refuses. */
export const consoleMail = (): MailGateway => ({
  name: 'console',
  send: async ({ to, subject, text }) => {
    if (env().APP_ENV === 'production') throw new Error('mail is not configured: SMTP_HOST is empty');
    strapi.log.info(`mail: "${subject}" to ${maskEmail(to)}`);
    if (env().APP_ENV === 'development') strapi.log.debug(text);
  },
});

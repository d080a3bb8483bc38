import { env } from '../../../../config/env';
import type { MailGateway } from './gateway';

/** Mail through Strapi's e-mail plugin with the nodemailer provider (`SMTP_*`; config/plugins.ts). */

interface EmailService {
  send(options: object): Promise<unknown>;
}

interface SmtpError {
  code?: unknown;
  responseCode?: unknown;
}

export const smtpMail = (): MailGateway => ({
  name: 'smtp',
  send: async ({ id, to, subject, html, text }) => {
    const service = strapi.plugin('email').service('email') as EmailService;
    const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
    // A server's own words may quote the address.
    await service.send({ to, subject, html, text, headers, messageId: `<${id}@${domainOf(env().MAIL_FROM)}>` }).catch(({ code, responseCode }: SmtpError) => {
      throw new Error(`smtp refused: ${String(code ?? 'no code')}, answer ${String(responseCode ?? 'none')}`);
    });
  },
});

const domainOf = (from: string): string => /@([^\s<>]+)/.exec(from)?.[1] ?? 'souq.invalid';

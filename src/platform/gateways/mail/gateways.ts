import { env } from '../../../../config/env';
import { consoleMail } from './console';
import type { MailGateway } from './gateway';
import { smtpMail } from './smtp';

let gateway: MailGateway | undefined;

/** The configured mail gateway: SMTP with `SMTP_HOST`, else log lines. */
export function mailGateway(): MailGateway {
  gateway ??= env().SMTP_HOST ? smtpMail() : consoleMail();
  return gateway;
}

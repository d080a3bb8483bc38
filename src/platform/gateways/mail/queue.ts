import { randomUUID } from 'node:crypto';
import { seal, unseal } from '../../crypto';
import type { Sql } from '../../db';
import type { Locale } from '../../i18n';
import { defineJob, enqueue } from '../../jobs';
import type { MailContent } from './content';
import type { OutgoingMail } from './gateway';
import { mailGateway } from './gateways';
import { renderMail } from './render';

/** A mail on its way. */
export interface Mail {
  to: string;
  /** The language of its reader. */
  locale: Locale;
  content: MailContent;
  /** After that it is worth nothing any more (a link that has expired). */
  until?: Date;
}

interface MailJob {
  id: string;
  /** Sealed: neither addresses nor one-time links stand in the queue in clear. */
  mail: string;
  /** Milliseconds since 1970. */
  until: number | null;
}

/** Again after 1, 5 and 30 minutes, then a dead letter (spec/auth-password.md, Background jobs). */
const DELAYS = [60, 300, 1_800];

const PURPOSE = 'mail';

/**
 * Queues a mail, in the caller's transaction when there is one: a rollback un-sends it, a failing mail server never fails the caller. It is
 * put into words now, so that a later version of the texts does not meet it on its way.
 */
export async function queueMail(sql: Sql, { to, locale, content, until }: Mail): Promise<void> {
  const job: MailJob = { id: randomUUID(), mail: seal(PURPOSE, JSON.stringify({ to, ...renderMail(content, locale) })), until: until?.getTime() ?? null };
  await enqueue(sql, 'mail.send', job);
}

defineJob<MailJob>(
  'mail.send',
  async ({ id, mail, until }) => {
    if (until !== null && Date.now() >= until) return;
    await mailGateway().send({ id, ...(JSON.parse(unseal(PURPOSE, mail)) as Omit<OutgoingMail, 'id'>) });
  },
  { delays: DELAYS },
);

import { readFileSync } from 'node:fs';
import { db, transaction } from '../../src/platform/db';
import { type Mail, queueMail } from '../../src/platform/gateways/mail';
import { defineMessages } from '../../src/platform/i18n';
import { type Arrived, type MailAnswer, type Mailbox, mailbox } from '../support/mailbox';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';
import { standInForStrapi } from '../support/strapi-stand-in';

/** Mail to an SMTP server on this machine, through job queue, Strapi's e-mail plugin and nodemailer. */

const texts = defineMessages('tests.mail', {
  subject: { ar: 'إعادة تعيين كلمة المرور', en: 'Reset your password, {{name}}', fa: 'بازنشانی رمز عبور' },
  text: { ar: 'اضغط الزر لاختيار كلمة مرور جديدة.', en: 'Press the button, {{name}}.', fa: 'دکمه را فشار دهید.' },
  label: { ar: 'كلمة مرور جديدة', en: 'New password', fa: 'رمز جدید' },
  ignore: { ar: 'تجاهل الرسالة إن لم تطلبها.', en: 'Ignore this mail if you did not ask for it.', fa: 'اگر نخواسته‌اید نادیده بگیرید.' },
});

const TOKEN = 'one-time-secret-token';
const URL_OF = `https://shop.example/reset-password#token=${TOKEN}&x="1"`;

let box: Mailbox;
let server: TestServer;
let database: OwnDatabase;
let closeStandIn: () => Promise<void>;

beforeAll(async () => {
  box = await mailbox('mail-password');
  server = await startServer(
    {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(box.port),
      SMTP_USER: 'souq',
      SMTP_PASSWORD: 'mail-password',
      SMTP_TIMEOUT_MS: '700',
      MAIL_FROM: 'سوق <no-reply@souq.example>',
      LOG_LEVEL: 'INFO',
    },
    { database: freshName() },
  );
  database = await openDatabase(server.databaseUrl);
  closeStandIn = standInForStrapi(server.databaseUrl);
});
afterAll(async () => {
  await closeStandIn?.();
  await database?.close();
  await server?.stop();
  await box?.close();
});
beforeEach(() => {
  box.answer = 'taken';
  box.arrived.length = 0;
  box.tries = 0;
});

const mail = (fields: Partial<Mail> = {}, name = 'Huda'): Mail => ({
  to: 'huda@example.com',
  locale: 'ar',
  content: {
    subject: texts.subject({ name }),
    paragraphs: [texts.text({ name })],
    action: { label: texts.label(), url: URL_OF },
    footnote: texts.ignore(),
  },
  ...fields,
});

const jobs = () =>
  database.sql<{ payload: object; attempts: number; max_attempts: number; last_error: string | null; wait: number; running: boolean }>(
    `select j.payload, j.attempts, j.max_attempts, j.last_error, j.locked_at is not null as running, extract(epoch from j.run_at - now())::float8 as wait from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail.send'`,
  );
const settled = () => eventually(jobs, (left) => left.length === 0);
const hurry = () =>
  database.sql(
    `with due as (update graphile_worker._private_jobs set run_at = now() where attempts > 0 and locked_at is null returning id) select pg_notify('jobs:insert', '{"count":1}') from due`,
  );
const attempt = (number: number) => eventually(jobs, ([job]) => job?.attempts === number && job.last_error !== null && job.wait > 0 && !job.running);

async function arrives(sent: Mail): Promise<Arrived> {
  await queueMail(db, sent);
  await eventually(
    () => box.arrived.length,
    (count) => count > 0,
  );
  await settled();
  expect(box.arrived).toHaveLength(1);
  return box.arrived[0] as Arrived;
}

describe('a mail', () => {
  it.each([
    ['ar', 'rtl', 'إعادة تعيين كلمة المرور', 'كلمة مرور جديدة'],
    ['en', 'ltr', 'Reset your password, Huda', 'New password'],
    ['fa', 'rtl', 'بازنشانی رمز عبور', 'رمز جدید'],
  ] as const)('is said in the language of its reader, in its direction: %s', async (locale, direction, subject, label) => {
    const { from, to, user, mail: parsed } = await arrives(mail({ locale }));
    expect([from, to, user]).toEqual(['no-reply@souq.example', ['huda@example.com'], 'souq']);
    expect(parsed.from).toEqual({ address: 'no-reply@souq.example', name: 'سوق' });
    expect(parsed.subject).toBe(subject);
    expect(parsed.html).toContain(`<html lang="${locale}" dir="${direction}">`);
    expect(parsed.html).toContain(label);
    expect(parsed.html).toContain('href="https://shop.example/reset-password#token=one-time-secret-token&amp;x=&quot;1&quot;"');
    expect(parsed.html).not.toMatch(/<(?:script|img|link|iframe)/);
    expect(parsed.text).toContain(URL_OF);
    expect(parsed.text).toContain(label);
    expect(Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value]))).toMatchObject({ 'auto-submitted': 'auto-generated' });
    expect(parsed.messageId).toMatch(/^<[0-9a-f-]{36}@souq\.example>$/);
  });

  it('cannot be given markup, headers or another kind of link by its values', async () => {
    const { mail: parsed } = await arrives(mail({ locale: 'en' }, '<img src=x onerror=alert(1)>\r\nBcc: evil@example.com'));
    expect(parsed.html).not.toContain('<img');
    expect(parsed.html).toContain('&lt;img');
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.subject).toBe('Reset your password, <img src=x onerror=alert(1)> Bcc: evil@example.com');
    expect(box.arrived[0]?.to).toEqual(['huda@example.com']);
    const { content } = mail();
    await expect(queueMail(db, mail({ content: { ...content, action: { label: texts.label(), url: 'javascript:alert(1)' } } }))).rejects.toThrow('http(s) addresses only');
    expect(await jobs()).toEqual([]);
  });

  it('shows a code in clear digits', async () => {
    const { mail: parsed } = await arrives(mail({ content: { subject: texts.subject({ name: 'x' }), paragraphs: [texts.text({ name: 'x' })], code: '4711' } }));
    expect(parsed.html).toMatch(/dir="ltr"[^>]*>4711</);
    expect(parsed.text).toContain('\n4711\n');
  });

  it('is un-sent by a rollback', async () => {
    await expect(
      transaction(async (tx) => {
        await queueMail(tx, mail());
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await jobs()).toEqual([]);
  });

  it('is not sent any more when it is worth nothing', async () => {
    await queueMail(db, mail({ until: new Date(Date.now() - 1) }));
    await settled();
    expect(box.tries).toBe(0);
  });
});

describe('a mail server that does not take it', () => {
  it.each([['bad receiver'], ['busy'], ['silence'], ['hang-up']] as [
    MailAnswer,
  ][])('%s: again after a minute, with the same identity, and nothing of it in clear', async (answer) => {
    box.answer = answer;
    await queueMail(db, mail());
    const [failed] = await attempt(1);
    expect(failed?.last_error).toMatch(/^smtp refused: \w+, answer (\d{3}|none)$/);
    expect(failed?.wait).toBeGreaterThan(50);
    expect(failed?.wait).toBeLessThanOrEqual(60);
    for (const secret of [TOKEN, 'huda@example.com']) {
      expect(JSON.stringify(failed)).not.toContain(secret);
      expect(readFileSync(server.log, 'utf8')).not.toContain(secret);
    }
    box.answer = 'taken';
    await hurry();
    await settled();
    expect(box.arrived).toHaveLength(1);
  });

  it('for good: waits 1, 5 and 30 minutes, then the mail is a dead letter', async () => {
    box.answer = 'busy';
    await queueMail(db, mail());
    const waits: number[] = [];
    for (const number of [1, 2, 3]) {
      const [failed] = await attempt(number);
      waits.push(Math.round((failed?.wait ?? 0) / 60));
      await hurry();
    }
    expect(waits).toEqual([1, 5, 30]);
    const letters = () => database.sql<{ payload: object }>(`select payload, attempts, last_error from dead_letters where task = 'mail.send' and state = 'open'`);
    const [letter] = await eventually(letters, (list) => list.length > 0);
    expect(letter).toMatchObject({ attempts: 4, last_error: expect.stringMatching(/^smtp refused/) });
    expect(JSON.stringify(letter)).not.toContain(TOKEN);
    expect(await jobs()).toEqual([]);
  });
});

describe('without a mail server', () => {
  it('development logs that there was one, without its link', async () => {
    const own = await startServer({ LOG_LEVEL: 'INFO' }, { database: freshName() });
    const store = await openDatabase(own.databaseUrl);
    await queueMail({ ...db, run: async (text, values = []) => (await store.sql(text, [...values])).length }, mail());
    const said = () => readFileSync(own.log, 'utf8');
    await eventually(said, (log) => log.includes('mail: "إعادة تعيين كلمة المرور" to h***@example.com'));
    expect(said()).not.toContain(TOKEN);
    await store.close();
    await own.stop();
  });
});

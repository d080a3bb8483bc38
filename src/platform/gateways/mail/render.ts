import { type Locale, type Message, say } from '../../i18n';
import type { MailContent } from './content';
import { layout } from './layout';
import { m } from './messages';
import type { SpokenMail } from './spoken';

/** Header lines end at a line break: a subject has none. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

function speak({ subject, heading, paragraphs, code, action, footnote }: MailContent, locale: Locale): SpokenMail {
  const words = (message: Message) => say(message, locale);
  if (action && !isWebAddress(action.url)) throw new Error('a mail links to http(s) addresses only');
  return {
    locale,
    direction: locale === 'en' ? 'ltr' : 'rtl',
    subject: oneLine(words(subject)),
    heading: words(heading ?? subject),
    paragraphs: paragraphs.map(words),
    code,
    action: action && { label: words(action.label), url: action.url, hint: words(m.linkHint()) },
    footnote: footnote && words(footnote),
    brand: words(m.brand()),
    automatic: words(m.automatic()),
  };
}

function plainText({ heading, paragraphs, code, action, footnote, brand, automatic }: SpokenMail): string {
  const parts = [heading, ...paragraphs, code, action && `${action.label}:\n${action.url}`, footnote, `-- \n${brand}\n${automatic}`];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

/** Subject, HTML and plain text of a mail in one language. @throws when its link is no web address */
export function renderMail(content: MailContent, locale: Locale): { subject: string; html: string; text: string } {
  const spoken = speak(content, locale);
  return { subject: spoken.subject, html: layout(spoken), text: plainText(spoken) };
}

import type { Message } from '../../i18n';

/** What a mail says, before it is put into the layout and the reader's language. */
export interface MailContent {
  subject: Message;
  /** Above the text; default: the subject. */
  heading?: Message;
  paragraphs: Message[];
  /** A one-time code, shown large. */
  code?: string;
  action?: { label: Message; url: string };
  /** Small print under everything, e.g. what to do if one did not ask for the mail. */
  footnote?: Message;
}

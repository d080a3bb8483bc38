import type { Locale } from '../../i18n';

/** A mail's parts in one language, with the direction of its script. */
export interface SpokenMail {
  locale: Locale;
  direction: 'rtl' | 'ltr';
  subject: string;
  heading: string;
  paragraphs: string[];
  code: string | undefined;
  action: { label: string; url: string; hint: string } | undefined;
  footnote: string | undefined;
  brand: string;
  automatic: string;
}

import i18next, { type i18n } from 'i18next';

/** API texts in Arabic (default), English and Persian, chosen by `Accept-Language` (spec/operations.md, section 1). */

export const LOCALES = ['ar', 'en', 'fa'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'ar';

/** A text to be said in the reader's language: its key and the values for its `{{places}}`; a value may be such a text itself. */
export interface Message {
  key: string;
  values?: Record<string, string | number | Message>;
}

type Texts = Record<Locale, string>;

const instance: i18n = i18next.createInstance();
void instance.init({
  lng: DEFAULT_LOCALE,
  fallbackLng: DEFAULT_LOCALE,
  initAsync: false,
  showSupportNotice: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {},
});

/**
 * Registers the texts of one domain and answers a message factory for each: `m.wrongState()`.
 * @param domain prefix of the keys; unique
 */
export function defineMessages<T extends Record<string, Texts>>(domain: string, texts: T): { [K in keyof T]: (values?: Message['values']) => Message } {
  const factories = {} as { [K in keyof T]: (values?: Message['values']) => Message };
  for (const name of Object.keys(texts) as (keyof T & string)[]) {
    const key = `${domain}.${name}`;
    for (const locale of LOCALES) instance.addResource(locale, 'translation', key, (texts[name] as Texts)[locale]);
    factories[name] = (values) => (values ? { key, values } : { key });
  }
  return factories;
}

const spoken = (values: NonNullable<Message['values']>, locale: Locale): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? say(value, locale) : value]));

/** The message in a language. */
export const say = ({ key, values }: Message, locale: Locale): string => instance.t(key, { lng: locale, ...(values && spoken(values, locale)) });

/** The best of our languages for an `Accept-Language` header; null when it names none of them. */
export function preferredLocale(header: string | undefined): Locale | null {
  if (!header) return null;
  const ranked = header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((item) => /^\s*q=([\d.]+)\s*$/.exec(item)?.[1]).find(Boolean);
      return { locale: tag.split('-')[0] as Locale, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((item) => LOCALES.includes(item.locale) && item.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.locale ?? null;
}

export const localeOf = (header: string | undefined): Locale => preferredLocale(header) ?? DEFAULT_LOCALE;

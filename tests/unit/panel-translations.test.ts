import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { acts } from '../../src/admin/translations/acts';
import { ar } from '../../src/admin/translations/ar';
import { listed, strapi } from '../../src/admin/translations/strapi';
import { unlisted } from '../../src/admin/translations/strapi/unlisted';
import { ACTS } from '../../src/api/dashboard/view/act-terms';

type Words = Record<string, string>;

const installed = join(__dirname, '../../node_modules/@strapi');

/** Where each covered part of the panel keeps its language files, and the prefix it gives their keys. */
const PARTS = [
  { prefix: '', at: 'admin/dist/admin/admin/src/translations', code: 'admin/dist/admin' },
  { prefix: 'content-manager.', at: 'content-manager/dist/admin/translations', code: 'content-manager/dist/admin' },
  { prefix: 'upload.', at: 'upload/dist/admin/translations', code: 'upload/dist/admin' },
  { prefix: 'users-permissions.', at: 'plugin-users-permissions/dist/admin/translations', code: 'plugin-users-permissions/dist/admin' },
  { prefix: 'i18n.', at: 'i18n/dist/admin/translations', code: 'i18n/dist/admin' },
  { prefix: 'email.', at: 'email/dist/admin/translations', code: 'email/dist/admin' },
  { prefix: 'content-type-builder.', at: 'content-type-builder/dist/admin/translations', code: 'content-type-builder/dist/admin' },
];

/** Left in English on purpose; so are the plugins of releases and of review stages, paid features whose pages are not there. */
const UNCOVERED = [
  'content-type-builder.', // content types are made in the code; only the plugin's name stands in the menu
  'Settings.permissions.auditLogs.', // a paid feature: its page is not there, the workspace has its own audit log
  'Settings.permissions.users.sso.', // a paid feature
  'Settings.sso.', // a paid feature
  'Settings.content-history.', // an advert of a paid feature, switched off by promoteEE
  'Settings.page.Purchase', // an advert of a paid feature, switched off by promoteEE
  'Settings.page.purchase.', // an advert of a paid feature, switched off by promoteEE
  'Settings.application.ee', // seats of a paid licence
  'notification.ee.', // seats of a paid licence
  'app.components.FreeTrial', // no trial licence
  'app.components.LeftMenu.trialCountdown', // no trial licence
  'app.components.UpsellBanner.', // no trial licence
  'app.components.GuidedTour.', // tours are switched off (config.tutorials)
  'tours.', // tours are switched off (config.tutorials)
  'app.components.NpsSurvey.', // the survey is switched off (flags.nps)
  'app.components.MediaLibraryBanner.', // dismissed before it is drawn
];

/** Texts without a word to translate. */
const WORDLESS = new Set([
  'app.utils.SelectOption.defaultMessage',
  'app.utils.defaultMessage',
  'app.utils.placeholder.defaultMessage',
  'components.Input.error.custom-error',
  'components.Blocks.popover.link.rel.placeholder',
  'components.Blocks.popover.link.target.placeholder',
  'global.fullname',
  'global.plugins.graphql',
  'global.plugins.sentry',
  'email.Settings.capabilities.feature.dkim',
  'email.Settings.capabilities.feature.oauth2',
  'content-manager.form.Input.hint.minMaxDivider',
  'content-manager.widget.chart-entries.tooltip',
  'users-permissions.PopUpForm.Email.options.from.email.placeholder',
  'users-permissions.PopUpForm.Email.options.from.name.placeholder',
  'users-permissions.PopUpForm.Email.options.response_email.placeholder',
  'users-permissions.PopUpForm.Providers.subdomain.placeholder',
]);

/** A file with keys that are names exports each of them beside the whole. */
function wordsOf(file: string): Words {
  const loaded = require(file);
  return loaded.default ?? loaded;
}

/** English texts that are no valid messages (an address in angle brackets); ours hold no placeholder. */
const MALFORMED = new Set(['email.Settings.email.plugin.placeholder.defaultFrom', 'email.Settings.email.plugin.placeholder.defaultReplyTo']);

const language = (name: 'ar' | 'en'): Words =>
  Object.fromEntries(
    PARTS.flatMap(({ prefix, at }) => {
      const file = `${name}.json.js`;
      const words = readdirSync(join(installed, at)).includes(file) ? wordsOf(join(installed, at, file)) : {};
      return Object.entries(words).map(([key, text]) => [prefix + key, text]);
    }),
  );

/** A plugin's file wins over a copy of the same key in the panel's own; ours wins over both, as in the panel. */
const english = language('en');
const shown: Words = { ...language('ar'), ...ar };
const covered = Object.keys(english).filter((key) => !UNCOVERED.some((prefix) => key.startsWith(prefix)));

const { formatters } = createIntl({ locale: 'ar', onError: () => {} });
type Element = ReturnType<ReturnType<typeof formatters.getMessageFormat>['getAst']>[number];

/** The placeholders, choices and tags of a message: "plural:count", "select:x(a|b)", "<b>". */
function slots(message: string): string[] {
  const found = new Set<string>();
  const walk = (elements: Element[]) => elements.forEach(visit);
  const visit = (element: Element) => {
    if (element.type === 8) {
      found.add(`<${element.value}>`);
      walk(element.children);
    } else if (element.type === 5 || element.type === 6) {
      const names = element.type === 5 ? Object.keys(element.options).sort().join('|') : '';
      found.add(`${element.type === 5 ? 'select' : 'plural'}:${element.value}(${names})`);
      for (const option of Object.values(element.options)) walk(option.value);
    } else if (element.type !== 0 && element.type !== 7) found.add(`${element.type}:${element.value}`);
  };
  walk(formatters.getMessageFormat(message, 'ar').getAst());
  return [...found].sort();
}

/** Keys with what is wrong with them, for a readable failure. */
const faults = (keys: string[], fault: (key: string) => string | undefined) =>
  keys.flatMap((key) => {
    const wrong = fault(key);
    return wrong ? [`${key}: ${wrong}`] : [];
  });

const slotFault = (key: string): string | undefined => {
  try {
    const [wanted, found] = [slots(MALFORMED.has(key) ? '' : (english[key] ?? '')), slots(shown[key] ?? '')].map((names) => names.join(' '));
    return wanted === found ? undefined : `has "${found}", not "${wanted}"`;
  } catch (error) {
    return String(error);
  }
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'translations' ? [] : sources(path);
    return path.endsWith('.mjs') ? [readFileSync(path, 'utf8')] : [];
  });

describe('the panel in Arabic', () => {
  it('has an Arabic text for every covered key of the installed panel', () => {
    expect(faults(covered, (key) => (/[\u0621-\u064a]/.test(shown[key] ?? '') || WORDLESS.has(key) ? undefined : (shown[key] ?? 'missing')))).toEqual([]);
  });

  it('keeps the placeholders, choices and tags of the English text', () => {
    expect(faults(covered, slotFault)).toEqual([]);
  });

  it('chooses among the plural forms of Arabic wherever the English chooses', () => {
    const formless = Object.keys(listed).filter((key) => /, plural,/.test(shown[key] ?? '') && !/ (few|two) \{/.test(shown[key] ?? ''));
    expect(formless).toEqual([]);
  });

  it('translates no key that the installed panel does not know', () => {
    expect(Object.keys(listed).filter((key) => !(key in english))).toEqual([]);
  });

  it('translates no unlisted id that the installed panel no longer uses or has come to list', () => {
    const code = PARTS.flatMap((part) => sources(join(installed, part.code))).join('\n');
    const used = (id: string) => ["'", '"', '`'].some((quote) => code.includes(`${quote}${id}${quote}`));
    const bare = (key: string) => PARTS.reduce((id, { prefix }) => (prefix && id.startsWith(prefix) ? id.slice(prefix.length) : id), key);
    expect(Object.keys(unlisted).filter((key) => key in english || !(used(key) || used(bare(key))))).toEqual([]);
  });

  it('lists nothing as uncovered, wordless or malformed that is not there', () => {
    expect(UNCOVERED.filter((prefix) => !Object.keys(english).some((key) => key.startsWith(prefix)))).toEqual([]);
    expect([...WORDLESS, ...MALFORMED].filter((key) => !(key in english))).toEqual([]);
  });

  it('names every act of the audit log that the pages of the staff name', () => {
    expect(Object.keys(ACTS).filter((act) => !(`act.${act}` in acts))).toEqual([]);
  });

  it('is what the panel is given', () => {
    expect(Object.keys(strapi).filter((key) => !(key in ar))).toEqual([]);
  });
});

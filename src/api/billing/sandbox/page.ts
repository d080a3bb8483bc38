import { type Locale, say } from '../../../platform/i18n';
import { formatMinor } from '../../../platform/money';
import { m } from '../messages';
import type { Attempt } from '../queries/payments';

/** The sandbox's small page: what happened, and the other things it can do. No script, nothing from elsewhere. */

export type MockResult = 'success' | 'failed' | 'cancelled' | 'already_paid' | 'pending';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);

const TEXTS: Record<MockResult, keyof typeof m> = {
  success: 'mockSuccess',
  failed: 'mockFailed',
  cancelled: 'mockCancelled',
  already_paid: 'mockAlreadyPaid',
  pending: 'mockPending',
};

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;margin:0;background:#f4f5f7;color:#1d2433}main{max-width:26rem;margin:12vh auto;padding:2rem;background:#fff;border-radius:12px}
h1{font-size:1.2rem;margin:0 0 1rem}dl{display:grid;grid-template-columns:auto 1fr;gap:.3rem 1rem}dd{margin:0;text-align:end}small{color:#687085}`;

/** @param title what is paid: the code of an invoice, or the words for a top-up */
export function mockPage(result: MockResult, attempt: Attempt, title: string, locale: Locale): string {
  const t = (name: keyof typeof m): string => escapeHtml(say(m[name](), locale));
  const rows: [string, string][] = [
    [t('mockFor'), escapeHtml(title)],
    [t('mockAmount'), `${formatMinor(attempt.amount_minor)} ${escapeHtml(attempt.currency)}`],
  ];
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'en' ? 'ltr' : 'rtl'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${t('mockTitle')}</title><style>${STYLE}</style></head>
<body><main><h1>${t(TEXTS[result])}</h1><dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl><p><small>${t('mockNote')}</small></p></main></body>
</html>
`;
}

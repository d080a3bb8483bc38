import type { SpokenMail } from './spoken';

/** The one layout of every mail: tables and inline styles, as mail programs want it; nothing is loaded from anywhere. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
const lines = (text: string): string => escapeHtml(text).replace(/\n/g, '<br>');

const FONT = "font-family: 'Noto Sans Arabic', 'Segoe UI', Tahoma, Arial, sans-serif";
const INK = '#1f2937';
const FAINT = '#6b7280';
const ACCENT = '#0f766e';

const paragraph = (text: string): string => `<p style="margin: 0 0 16px; font-size: 16px; line-height: 1.7; color: ${INK}">${lines(text)}</p>`;

/** Digits and links run left to right, whatever surrounds them. */
const code = (text: string): string =>
  `<p dir="ltr" style="margin: 0 0 24px; padding: 16px; text-align: center; font-size: 28px; letter-spacing: 8px; font-weight: bold; color: ${INK}; background: #f3f4f6; border-radius: 8px">${escapeHtml(text)}</p>`;

const button = ({ label, url, hint }: NonNullable<SpokenMail['action']>): string =>
  `<p style="margin: 8px 0 24px; text-align: center"><a href="${escapeHtml(url)}" style="display: inline-block; padding: 12px 28px; border-radius: 8px; background: ${ACCENT}; color: #ffffff; font-size: 16px; font-weight: bold; text-decoration: none">${escapeHtml(label)}</a></p>
<p style="margin: 0 0 16px; font-size: 13px; line-height: 1.6; color: ${FAINT}">${escapeHtml(hint)}<br><a dir="ltr" href="${escapeHtml(url)}" style="color: ${ACCENT}; word-break: break-all">${escapeHtml(url)}</a></p>`;

const small = (text: string): string => `<p style="margin: 16px 0 0; font-size: 13px; line-height: 1.6; color: ${FAINT}">${lines(text)}</p>`;

/** The HTML of a mail. */
export function layout(mail: SpokenMail): string {
  const align = mail.direction === 'rtl' ? 'right' : 'left';
  const body = [...mail.paragraphs.map(paragraph), mail.code ? code(mail.code) : '', mail.action ? button(mail.action) : '', mail.footnote ? small(mail.footnote) : ''];
  return `<!DOCTYPE html>
<html lang="${mail.locale}" dir="${mail.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(mail.subject)}</title>
</head>
<body style="margin: 0; padding: 0; background: #f3f4f6; ${FONT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" dir="${mail.direction}" style="background: #f3f4f6">
<tr><td align="center" style="padding: 24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width: 560px; background: #ffffff; border-radius: 12px">
<tr><td style="padding: 20px 32px; border-bottom: 1px solid #e5e7eb; text-align: ${align}; font-size: 20px; font-weight: bold; color: ${ACCENT}; ${FONT}">${escapeHtml(mail.brand)}</td></tr>
<tr><td style="padding: 28px 32px; text-align: ${align}; ${FONT}">
<h1 style="margin: 0 0 16px; font-size: 20px; line-height: 1.5; color: ${INK}">${lines(mail.heading)}</h1>
${body.filter(Boolean).join('\n')}
</td></tr>
<tr><td style="padding: 16px 32px; border-top: 1px solid #e5e7eb; text-align: ${align}; font-size: 12px; color: ${FAINT}; ${FONT}">${escapeHtml(mail.automatic)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

import { z } from 'zod';
import { date, dateTime, email, field, fieldMessages, text } from '../../../../platform/http';
import { BLOCK_KEYS, DOC_TYPES } from '../../../content';
import { switchField } from '../../http/switch-field';

/** Forms of texts, documents and links. */

const MAX_URL = 500;

const blankAs = (blank: unknown) => (raw: unknown) => (raw === undefined || raw === '' ? blank : raw);
/** A form that says nothing about it means yes. */
const active = switchField().transform((on) => on ?? true);

export const byKey = z.object({ key: z.enum(BLOCK_KEYS) });
export const blockForm = z.object({ title_ar: text({ max: 200 }), body_ar: z.preprocess(blankAs(''), text({ max: 20_000, blank: true })), is_active: active });

export const byType = z.object({ doc_type: z.enum(DOC_TYPES) });

/** A day, or a moment; nothing = none. */
const published = z.preprocess(blankAs(null), z.union([z.null(), dateTime(), date().transform((day) => new Date(`${day}T00:00:00+03:00`))]));
export const documentForm = z.object({ version: z.preprocess(blankAs(''), text({ max: 40, blank: true })), published_at: published, is_active: active });

const url = () =>
  field<string>({ type: 'string', format: 'uri', maxLength: MAX_URL }, (raw) => {
    const value = typeof raw === 'string' ? raw.trim() : '';
    if (value === '') return { value };
    const good = value.length <= MAX_URL && /^https?:\/\/[^\s\\]+$/i.test(value) && URL.canParse(value);
    return good ? { value } : { error: fieldMessages.notUrl() };
  }).optional();

export const linksForm = z.object({
  x_url: url(),
  whatsapp_url: url(),
  email: z.union([z.literal(''), email()]).optional(),
  android_store: url(),
  ios_store: url(),
  website_url: url(),
});

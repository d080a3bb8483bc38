import { z } from 'zod';
import { bool, email, field, fieldMessages, phone, secret, text } from '../../platform/http';
import { asciiDigits } from '../../platform/text';
import { m } from './messages';
import { isPersonName } from './rules';

/** Requests and responses of spec/accounts.md. */

export const ok = z.object({ ok: z.literal(true) });

const code = () =>
  field<string>({ type: 'string', pattern: '^\\d{4}$', example: '1234' }, (raw) => {
    const digits = typeof raw === 'string' || typeof raw === 'number' ? asciiDigits(String(raw).trim()) : '';
    return /^\d{4}$/.test(digits) ? { value: digits } : { error: m.codeFormat() };
  });

export const sendOtp = z.object({ phone: phone() });
export const sendOtpAnswer = ok.extend({ dev_code: z.string().optional() });

export const verifyOtp = z.object({ phone: phone(), code: code() });
export const roleState = z.enum(['visitor', 'phone_only', 'client', 'provider', 'staff']);
export const verifyOtpAnswer = ok.extend({
  user_id: z.int(),
  role_state: roleState,
  is_new_user: z.boolean(),
  needs_completion: z.boolean(),
  refresh: z.string(),
  access: z.string(),
});

export const token = z.object({ password: secret(1000), phone: text({ max: 200, blank: true }).nullish(), username: text({ max: 200, blank: true }).nullish() });
export const tokenAnswer = z.object({ refresh: z.string(), access: z.string() });
export const refresh = z.object({ refresh: secret(100_000) });
export const refreshAnswer = z.object({ access: z.string() });

/** Trimmed and otherwise as it came: a rule of its own says which characters may stand in it. */
const asSent = (max: number, { blank = false } = {}) =>
  field<string>({ type: 'string', maxLength: max }, (raw) => {
    if (typeof raw !== 'string') return { error: fieldMessages.notText() };
    const value = raw.trim();
    if (value === '' && !blank) return { error: fieldMessages.blank() };
    return [...value].length > max ? { error: fieldMessages.tooLong({ max }) } : { value };
  });

const NAME_LENGTH = 50;

const personName = () =>
  field<string>({ type: 'string', maxLength: NAME_LENGTH }, (raw) => {
    const name = typeof raw === 'string' ? raw.trim() : '';
    if (name === '') return { error: typeof raw === 'string' ? fieldMessages.blank() : fieldMessages.notText() };
    if ([...name].length > NAME_LENGTH) return { error: fieldMessages.tooLong({ max: NAME_LENGTH }) };
    return isPersonName(name) ? { value: name } : { error: m.nameLetters() };
  });

/** A text that null and "" clear. */
const clearable = (max: number) => text({ max, blank: true }).nullish();

const blankToNull = (raw: unknown): unknown => (typeof raw === 'string' && raw.trim() === '' ? null : raw);

export const updateMe = z.object({
  phone: z.preprocess(blankToNull, phone().nullish()),
  email: z.preprocess(blankToNull, email().nullish()),
  username: asSent(200, { blank: true }).nullish(),
  first_name: clearable(50),
  last_name: clearable(50),
  city: clearable(100),
});
export type UpdateMe = z.infer<typeof updateMe>;

export const complete = z.object({
  first_name: personName(),
  last_name: personName(),
  username: asSent(200),
  email: email(),
  password: secret(1000),
  password_confirm: secret(1000),
  accept_terms: bool(),
  city: clearable(100),
});
export type Complete = z.infer<typeof complete>;
export const completeAnswer = ok.extend({ role_state: roleState });

export const me = z.object({
  id: z.int(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  city: z.string().nullable(),
  role_state: roleState,
  has_provider_profile: z.boolean(),
  is_provider: z.boolean(),
  following_count: z.int(),
  likes_count: z.int(),
  favorites_media_count: z.int(),
  provider_profile_id: z.int().nullable(),
  provider_display_name: z.string().nullable(),
  provider_city: z.string().nullable(),
  provider_followers_count: z.int(),
  provider_likes_received_count: z.int(),
  provider_rating_avg: z.string().nullable(),
  provider_rating_count: z.int(),
});

export const wallet = z.object({ id: z.int(), balance: z.string(), created_at: z.string() });
export const logout = z.object({ refresh: z.unknown().optional() });
export const closed = ok.extend({ detail: z.string() });

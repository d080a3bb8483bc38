import { z } from 'zod';
import { choice, field, fieldMessages, idParam, int, secret, text } from '../../platform/http';
import { cleanText } from '../../platform/text';
import { bareUsername, usernameProblem } from '../accounts';
import { m } from './messages';
import { isOperatorPassword, ROLES, readInstant, THEMES } from './rules';

/** Requests and responses of spec/settings.md, sections 2 and 5. */

const password = () =>
  field<string>({ type: 'string', minLength: 10, maxLength: 128 }, (raw) => {
    if (typeof raw !== 'string') return { error: fieldMessages.notText() };
    return isOperatorPassword(raw) ? { value: raw } : { error: m.passwordLength() };
  });

const username = () =>
  field<string>({ type: 'string', minLength: 3, maxLength: 50 }, (raw) => {
    if (typeof raw !== 'string') return { error: fieldMessages.notText() };
    const name = bareUsername(raw);
    const problem = usernameProblem(name, null);
    return problem ? { error: problem } : { value: name };
  });

export const byId = z.object({ id: idParam() });

const MAX_GIVEN = 200;

/** A name as somebody gives it who signs in: a text that may be nobody's. */
const givenName = () =>
  field<string>({ type: 'string', minLength: 1, maxLength: MAX_GIVEN }, (raw) => {
    if (typeof raw !== 'string') return { error: fieldMessages.notText() };
    const name = cleanText(raw);
    if (name === '') return { error: fieldMessages.blank() };
    return [...name].length > MAX_GIVEN ? { error: fieldMessages.tooLong({ max: MAX_GIVEN }) } : { value: name };
  });

export const login = z.object({ username: givenName(), password: secret(1000) });
export const loginAnswer = z.object({ access_token: z.string(), token_type: z.literal('bearer') });

export const me = z.object({ username: z.string(), role: z.enum(ROLES), theme_preference: z.enum(THEMES) });
export const updateMe = z.object({ theme_preference: choice(THEMES).nullish(), password: password().nullish(), current_password: secret(1000).nullish() });
export type UpdateMe = z.infer<typeof updateMe>;

export const operator = me.extend({ id: z.int() });
export const operators = z.array(operator);
export const createOperator = z.object({ username: username(), password: password(), role: choice(ROLES).nullish(), theme_preference: choice(THEMES).nullish() });
export type CreateOperator = z.infer<typeof createOperator>;
export const changeOperator = z.object({ password: password().nullish(), role: choice(ROLES).nullish(), theme_preference: choice(THEMES).nullish() });
export type ChangeOperator = z.infer<typeof changeOperator>;

const instant = () =>
  field<Date>({ type: 'string', format: 'date-time' }, (raw) => {
    const value = typeof raw === 'string' ? readInstant(raw) : null;
    return value ? { value } : { error: m.notDateTime() };
  });

const MAX_LOG_ID = 999_999_999_999_999;

export const logsQuery = z.object({
  user_id: int().optional(),
  action: text({ max: 64 }).optional(),
  since: instant().optional(),
  limit: int({ min: 1, max: 1000 }).optional(),
  before_id: int({ min: 0, max: MAX_LOG_ID }).optional(),
});
export type LogsQuery = z.infer<typeof logsQuery>;
export const log = z.object({ id: z.int(), user_id: z.int().nullable(), action: z.string(), details: z.record(z.string(), z.unknown()), created_at: z.string() });
export const logs = z.array(log);

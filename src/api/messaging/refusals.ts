import { ApiError, type FieldErrors, fieldMessages, httpMessages } from '../../platform/http';
import { type Locale, type Message, say } from '../../platform/i18n';
import { m } from './messages';
import { BODY_LIMIT } from './rules';

/** Codes of refusals in acks and error frames (spec/messaging.md, Ack); REST bodies do not show them. */
export type RefusalCode = 'forbidden' | 'not_found' | 'blocked' | 'no_provider' | 'empty_body' | 'too_long' | 'invalid';

/** A refusal that REST and sockets both understand: status and texts for the one, `reason` for the other. */
export class Refusal extends ApiError {
  constructor(
    readonly reason: RefusalCode,
    status: number,
    detail: Message,
    fields?: FieldErrors,
  ) {
    super(status, detail, fields ? { fields } : {});
  }
}

const aboutBody = (reason: RefusalCode, detail: Message): Refusal => new Refusal(reason, 400, detail, { body: [detail] });

export const refusals = {
  /** Not a participant, and the answer to ids that name no thread or request. */
  forbidden: () => new Refusal('forbidden', 403, httpMessages.forbidden()),
  notFound: () => new Refusal('not_found', 404, httpMessages.notFound()),
  notYours: () => new Refusal('forbidden', 403, m.notYours()),
  blocked: () => new Refusal('blocked', 403, m.blocked()),
  /** The request has another provider by now, or none. */
  closed: () => new Refusal('forbidden', 403, m.closed()),
  noProvider: () => new Refusal('no_provider', 400, m.noProvider()),
  /** By the names of `BodyProblem`. */
  empty_body: () => aboutBody('empty_body', m.emptyBody()),
  too_long: () => aboutBody('too_long', fieldMessages.tooLong({ max: BODY_LIMIT })),
  invalid: () => aboutBody('invalid', fieldMessages.notText()),
};

const BY_STATUS: Record<number, RefusalCode> = { 400: 'invalid', 403: 'forbidden', 404: 'not_found' };

/** The socket code of any failure; what is no refusal is the server's error. */
export function refusalCode(error: unknown): RefusalCode | 'server_error' {
  if (error instanceof Refusal) return error.reason;
  return (error instanceof ApiError && BY_STATUS[error.status]) || 'server_error';
}

/** What a failure tells its user: a refusal's own words, nothing about any other. */
export function refusalText(error: unknown, locale: Locale): string {
  if (!(error instanceof ApiError)) return say(httpMessages.serverError(), locale);
  const [first] = Object.values(error.fields ?? {});
  return say(first?.[0] ?? error.detail, locale);
}

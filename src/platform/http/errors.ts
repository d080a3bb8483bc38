import type { Message } from '../i18n';
import { m } from './messages';

export type FieldErrors = Record<string, Message[]>;

/**
 * An expected refusal. Becomes `{"detail": string}` or `{"<field>": [string]}` with a 4xx (spec/operations.md, section 1);
 * thrown inside a transaction it rolls everything back.
 */
export class ApiError extends Error {
  readonly code: string | undefined;
  readonly fields: FieldErrors | undefined;
  readonly headers: Record<string, string>;
  /** Further keys of the body, beside the detail (`ok: false` of webhook answers). */
  readonly extra: Record<string, unknown>;
  /** Where the bad fields stood. */
  place: 'body' | 'query' = 'body';

  constructor(
    readonly status: number,
    readonly detail: Message,
    extra: { code?: string; fields?: FieldErrors; headers?: Record<string, string>; extra?: Record<string, unknown> } = {},
  ) {
    super(detail.key);
    this.name = 'ApiError';
    this.code = extra.code;
    this.fields = extra.fields;
    this.headers = extra.headers ?? {};
    this.extra = extra.extra ?? {};
  }
}

/** Business rule broken: 400 `{"detail"}`. */
export const refused = (detail: Message): ApiError => new ApiError(400, detail);
/** Fields wrong: 400 `{"<field>": […]}`. */
export const invalid = (fields: Record<string, Message | Message[]>): ApiError =>
  new ApiError(400, m.invalidInput(), { fields: Object.fromEntries(Object.entries(fields).map(([name, errors]) => [name, Array.isArray(errors) ? errors : [errors]])) });
export const notAuthenticated = (): ApiError => new ApiError(401, m.notAuthenticated(), { code: 'not_authenticated', headers: { 'WWW-Authenticate': 'Bearer' } });
export const tokenNotValid = (): ApiError => new ApiError(401, m.tokenNotValid(), { code: 'token_not_valid', headers: { 'WWW-Authenticate': 'Bearer' } });
export const accountBlocked = (): ApiError => new ApiError(401, m.accountBlocked(), { code: 'ACCOUNT_BLOCKED', headers: { 'WWW-Authenticate': 'Bearer' } });
export const forbidden = (detail: Message = m.forbidden()): ApiError => new ApiError(403, detail);
export const notFound = (detail: Message = m.notFound()): ApiError => new ApiError(404, detail);
export const conflict = (detail: Message = m.conflict()): ApiError => new ApiError(409, detail);
/** Over a limit: 429 with `Retry-After` in whole seconds, at least 1. */
export const tooMany = (retryAfterSeconds: number, detail?: Message): ApiError => {
  const seconds = Math.max(1, Math.ceil(retryAfterSeconds));
  return new ApiError(429, detail ?? m.tooMany({ seconds }), { headers: { 'Retry-After': String(seconds) } });
};

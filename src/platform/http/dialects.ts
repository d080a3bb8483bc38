import { type Locale, type Message, say } from '../i18n';
import type { ApiError, FieldErrors } from './errors';
import { m } from './messages';

/**
 * How each API writes a refusal. One place decides by the path, so that unknown paths, wrong methods and broken bodies speak the
 * language of the API they were meant for.
 */

export type Dialect = 'services' | 'shops' | 'desk' | 'page';

type Body = Record<string, unknown>;

/** Paths of the shop APIs (spec/auth-password.md, Error body) and of the operator desk (spec/settings.md, section 1); all others are services. */
const PREFIXES: readonly [RegExp, Dialect][] = [
  // What dashboard pages post by script (spec/messaging.md, REST endpoints).
  [/^\/api\/messaging\/thread\/[^/]+\/post\/?$/i, 'page'],
  [/^\/api\/v1(?:\/|$)/i, 'desk'],
  [/^\/api\/(?:auth|users|wallet|payments|admin|orders|cart|products|artists|stores|merchants)(?:\/|$)/i, 'shops'],
  // The notification paths that only the shop APIs have.
  [/^\/api\/notifications\/(?:\d+|read-all|stats|clear-all|devices)(?:\/|$)/i, 'shops'],
];

export const dialectOf = (path: string): Dialect => PREFIXES.find(([pattern]) => pattern.test(path))?.[1] ?? 'services';

const spoken = (fields: FieldErrors, locale: Locale): Record<string, string[]> =>
  Object.fromEntries(Object.entries(fields).map(([name, messages]) => [name, messages.map((message) => say(message, locale))]));

/** `{"detail": string}` or `{"<field>": [string]}` (spec/operations.md, section 1). */
function services(error: ApiError, locale: Locale): Body {
  if (error.fields) return { ...spoken(error.fields, locale), ...error.extra };
  return { ...error.extra, detail: say(error.detail, locale), ...(error.code ? { code: error.code } : {}) };
}

const UPPER_SNAKE: Record<number, string> = {
  400: 'INVALID_INPUT',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  500: 'SERVER_ERROR',
  503: 'UNAVAILABLE',
};

const firstOf = (fields: FieldErrors): [string, Message] | undefined => Object.entries(fields).map(([name, [first]]) => [name, first] as [string, Message])[0];

/** The same human text under `message`, `error` and `detail`, a code, and one key a bad field (spec/auth-password.md, Error body). */
function shops(error: ApiError, locale: Locale): Body {
  const first = error.fields && firstOf(error.fields);
  const words = say(first?.[1] ?? error.detail, locale);
  const retry = error.headers['Retry-After'];
  return {
    ...(error.fields ? spoken(error.fields, locale) : {}),
    ...(first && first[0] !== 'non_field_errors' ? { field: first[0] } : {}),
    ...error.extra,
    message: words,
    error: words,
    detail: words,
    code: error.code ?? UPPER_SNAKE[error.status] ?? 'ERROR',
    ...(error.status === 429 && retry ? { retry_after: Number(retry) } : {}),
  };
}

/** Bodies that no field can be read of: validation errors of the whole body here. */
const UNREADABLE = [m.malformedJson().key, m.notAnObject().key];
const isUnreadable = (error: ApiError): boolean => error.status === 400 && UNREADABLE.includes(error.detail.key);

/** `{"detail": text}`; fields as `422 {"detail": [{loc, msg, type}]}` (spec/settings.md, section 1). */
function desk(error: ApiError, locale: Locale): Body {
  if (isUnreadable(error)) return { detail: [{ loc: ['body'], msg: say(error.detail, locale), type: error.detail.key }] };
  if (!error.fields) return { ...error.extra, detail: say(error.detail, locale) };
  const detail = Object.entries(error.fields).flatMap(([name, messages]) =>
    messages.map((message) => ({ loc: [error.place, ...(name === 'non_field_errors' ? [] : [name])], msg: say(message, locale), type: message.key })),
  );
  return { ...error.extra, detail };
}

/** `{"ok": false, "error": text}`. */
const page = (error: ApiError, locale: Locale): Body => ({ ok: false, error: say((error.fields && firstOf(error.fields)?.[1]) ?? error.detail, locale) });

const writers: Record<Dialect, (error: ApiError, locale: Locale) => Body> = { services, shops, desk, page };

const deskStatus = (error: ApiError): number => (error.status === 400 && (error.fields || isUnreadable(error)) ? 422 : error.status);

/** Status, headers and JSON body of a refusal on this path. */
export function refusal(error: ApiError, path: string, locale: Locale): { status: number; headers: Record<string, string>; body: Body } {
  const dialect = dialectOf(path);
  const headers = dialect === 'desk' && error.status === 401 ? { 'WWW-Authenticate': 'Bearer', ...error.headers } : error.headers;
  return { status: dialect === 'desk' ? deskStatus(error) : error.status, headers, body: writers[dialect](error, locale) };
}

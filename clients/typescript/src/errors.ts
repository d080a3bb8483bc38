/** What the server refuses, and what never reaches it. */

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Bad fields as the desk says them: `{loc: ["body", "phone"], msg, type}`. */
function deskFields(detail: unknown): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const problem of Array.isArray(detail) ? detail : []) {
    if (!isObject(problem) || !isTexts(problem['loc'])) continue;
    const name = problem['loc'].slice(1).join('.') || 'non_field_errors';
    fields[name] = [...(fields[name] ?? []), String(problem['msg'])];
  }
  return fields;
}

/** Bad fields as the others say them: one key each with what is wrong with it. */
const keyedFields = (body: Json): Record<string, string[]> => Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string[]] => isTexts(entry[1])));

interface Parsed {
  sentence: string | undefined;
  code: string | null;
  fields: Record<string, string[]>;
}

/** Reads a refusal of any of the four dialects. */
function parse(body: unknown): Parsed {
  if (!isObject(body)) return { sentence: text(body), code: null, fields: {} };
  const fields = { ...keyedFields(body), ...deskFields(body['detail']) };
  const first = Object.values(fields)[0]?.[0];
  return { sentence: text(body['detail']) ?? text(body['message']) ?? text(body['error']) ?? first, code: text(body['code']) ?? null, fields };
}

/** A refusal of the server, whatever dialect its path speaks. */
export class ApiError extends Error {
  /** A word for programs (`token_not_valid`, `INSUFFICIENT_FUNDS`, ...); null where the path has none. */
  readonly code: string | null;
  /** What is wrong with each field; problems of no single field stand under `non_field_errors`. */
  readonly fields: Readonly<Record<string, string[]>>;
  /** Seconds to wait (429, 503); null where nothing is said. */
  readonly retryAfter: number | null;

  constructor(
    readonly status: number,
    /** The body as it came. */
    readonly body: unknown,
    readonly url: string,
    headers: Pick<Headers, 'get'>,
  ) {
    const { sentence, code, fields } = parse(body);
    super(sentence ?? `The server answered ${status}`);
    this.name = 'ApiError';
    this.code = code;
    this.fields = fields;
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    this.retryAfter = Number.isFinite(seconds) ? seconds : null;
  }

  /** The session is over, or there was none: sign in (again). */
  get isSignedOut(): boolean {
    return this.status === 401;
  }
}

/** The server did not answer in time. */
export class TimeoutError extends Error {
  constructor(
    readonly timeoutMs: number,
    readonly url: string,
  ) {
    super(`No answer within ${timeoutMs} ms`);
    this.name = 'TimeoutError';
  }
}

/** The server was not reached, or the connection broke. */
export class NetworkError extends Error {
  constructor(
    readonly url: string,
    cause: unknown,
  ) {
    super('The server was not reached', { cause });
    this.name = 'NetworkError';
  }
}

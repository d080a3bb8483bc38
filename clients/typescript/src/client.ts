import createClient from 'openapi-fetch';
import { IDEMPOTENT, PAGED_ARRAYS } from './generated/facts';
import type { paths } from './generated/openapi';
import { firstQuery, type Query, rowsOf } from './pages';
import { Session } from './session';
import { memoryTokens, type Tokens, type TokenStore } from './tokens';
import { authorised, sender } from './transport';
import type { AnswerOf, Call, InitArgument, InitOf, Method, PathOf, RowOf } from './types';

export interface SouqOptions {
  /** Origin of the server, such as `https://souq.example`. */
  baseUrl: string;
  /** Default: memory. */
  tokens?: TokenStore;
  /** `ar`, `en` or `fa`; a function is asked at every call. */
  language?: string | (() => string | undefined);
  /** Time limit of a call, default 15 000. */
  timeoutMs?: number;
  /** The refresh token is no good any more: the user has to sign in. */
  onSignedOut?: () => void;
  /** Default: that of the platform. */
  fetch?: typeof globalThis.fetch;
}

/** Client of the Souq API. Every method answers the body of a good answer and throws for every other one. */
export interface Souq {
  get: Call<'get'>;
  post: Call<'post'>;
  put: Call<'put'>;
  patch: Call<'patch'>;
  delete: Call<'delete'>;
  /** Every row of a list, page after page: `for await (const row of souq.each('/api/providers/list/'))`. */
  each<P extends PathOf<'get'>, I extends InitOf<P, 'get'>>(path: P, ...init: InitArgument<I>): AsyncGenerator<RowOf<AnswerOf<P, 'get', I>>, void, undefined>;
  /** Keeps the tokens of a sign-in; null forgets them. */
  setTokens(tokens: Tokens | null): Promise<void>;
  /** Sends the one-time code. @returns the code where the server is a development one */
  sendCode(phone: string): Promise<string | undefined>;
  /** Signs in with a one-time code and keeps the tokens. */
  signIn(phone: string, code: string): Promise<AnswerOf<'/api/accounts/otp/verify/', 'post'>>;
  /** Ends the session here and on the server. */
  signOut(): Promise<void>;
  readonly baseUrl: string;
  /** The language of now; undefined = the server's. */
  readonly language: () => string | undefined;
  readonly session: Session;
}

interface AnyInit {
  params?: { query?: Query; header?: Record<string, unknown> };
  headers?: ConstructorParameters<typeof Headers>[0];
  body?: unknown;
}

/** The fields of a form go as they are; a browser or Node writes their boundaries. */
const bodySerializer = (body: unknown): unknown => (body instanceof FormData || body instanceof URLSearchParams || body instanceof Blob ? body : JSON.stringify(body));

/** Acts that must not happen twice carry a key of their own, so that they may be repeated. */
function withKey(method: Method, path: string, init: AnyInit): AnyInit {
  if (!IDEMPOTENT.has(`${method} ${path}`)) return init;
  const headers = new Headers(init.headers);
  const given = init.params?.header?.['Idempotency-Key'] ?? headers.get('idempotency-key');
  if (given === undefined || given === null) headers.set('Idempotency-Key', idempotencyKey());
  return { ...init, headers };
}

/** A key that no other call has. */
export const idempotencyKey = (): string => globalThis.crypto.randomUUID();

/** `{filters: {id: {$eq: 1}}, fields: ['name']}` → `filters[id][$eq]=1&fields[0]=name`; what is undefined is left out. */
function querySerializer(query: Query): string {
  const parts: string[] = [];
  const add = (name: string, value: unknown): void => {
    if (value === undefined) return;
    if (typeof value === 'object' && value !== null && !(value instanceof Date)) for (const [key, inner] of Object.entries(value)) add(`${name}[${key}]`, inner);
    else parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value instanceof Date ? value.toISOString() : String(value))}`);
  };
  for (const [name, value] of Object.entries(query)) add(name, value);
  return parts.join('&');
}

type Raw = (method: Method, path: string, init: AnyInit) => Promise<unknown>;

function rawCall(baseUrl: string, fetch: (request: Request) => Promise<Response>): Raw {
  const client = createClient<paths>({ baseUrl, fetch, querySerializer: querySerializer as never, bodySerializer: bodySerializer as never });
  return async (method, path, init) => {
    const { data } = (await client.request(method, path as never, init as never)) as { data?: unknown };
    return data;
  };
}

/** Makes a client. */
export function createSouq({ baseUrl: origin, tokens = memoryTokens(), language, timeoutMs = 15_000, onSignedOut, fetch = globalThis.fetch }: SouqOptions): Souq {
  const baseUrl = origin.replace(/\/+$/, '');
  const spoken = typeof language === 'function' ? language : () => language;
  const send = sender({ fetch, timeoutMs, language: spoken });
  const session = new Session({ baseUrl, tokens, send, onSignedOut });
  const raw = rawCall(baseUrl, authorised(send, session));
  const call = <M extends Method>(method: M) => ((path: string, init: AnyInit = {}) => raw(method, path, withKey(method, path, init))) as unknown as Call<M>;
  const get = call('get');
  const post = call('post');
  const each = (path: string, init: AnyInit = {}) => {
    const ask = (query: Query) => raw('get', path, { ...init, params: { ...init.params, query } });
    return rowsOf(ask, firstQuery(init.params?.query ?? {}, PAGED_ARRAYS.has(path)));
  };
  return {
    baseUrl,
    language: spoken,
    session,
    get,
    post,
    put: call('put'),
    patch: call('patch'),
    delete: call('delete'),
    each: each as unknown as Souq['each'],
    setTokens: async (next) => void (await tokens.set(next)),
    sendCode: async (phone) => (await post('/api/accounts/otp/send/', { body: { phone } })).dev_code,
    async signIn(phone, code) {
      const signedIn = await post('/api/accounts/otp/verify/', { body: { phone, code } });
      await tokens.set({ access: signedIn.access, refresh: signedIn.refresh });
      return signedIn;
    },
    async signOut() {
      const held = await tokens.get();
      try {
        if (held) await post('/api/accounts/logout/', { body: { refresh: held.refresh } });
      } finally {
        await tokens.set(null);
      }
    },
  };
}

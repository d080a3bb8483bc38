import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { z } from 'zod';
import { type Access, namesBlockedUser, type PageSession, type Principal, pageSessionOf, principalOf } from '../auth';
import { type Locale, type Message, say } from '../i18n';
import { uploadLimitMb } from '../uploads/entitlement';
import { type BodyKind, readBody, type UploadedFile } from './body';
import { checking, mustMatch } from './contract-check';
import { dialectOf } from './dialects';
import { type EndpointDocs, keepRoom, type RoomDocs } from './docs';
import { type ApiError, accountBlocked, forbidden, notFound, tokenNotValid, tooMany } from './errors';
import { type Throttle, throttleCall } from './throttles';
import { fieldErrors, parseInput } from './validation';

/** One endpoint = data: the same declaration routes, guards, validates and documents (design.md, §3.1). */

type Shape = z.ZodType;
type Output<S> = S extends z.ZodType<infer T> ? T : undefined;

/** What is known of a call before its body is read. */
export interface CallBase<P = unknown, Q = unknown> {
  params: P;
  query: Q;
  /** The caller, or null on public endpoints without a token. */
  user: Principal | null;
  ip: string;
  userAgent: string;
  /** The best of our languages for `Accept-Language`, else the default. */
  locale: Locale;
  /** Of absolute URLs: `PUBLIC_URL`, else that of the request. */
  origin: string;
  header(name: string): string | undefined;
  t(message: Message): string;
}

/** What a controller's action gets. */
export interface Call<P = unknown, Q = unknown, B = unknown> extends CallBase<P, Q> {
  body: B;
  files: UploadedFile[];
  /** The request itself; its body is still unread where `bodyKind` is `raw`. */
  stream: IncomingMessage;
}

/** A call whose endpoint needs a signed-in user. */
export type UserCall<P = unknown, Q = unknown, B = unknown> = Call<P, Q, B> & { user: Principal };

/** An answer other than 200 with a JSON body; a Buffer or a stream goes out as it is, under its own Content-Type header. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Record<string, string> = {},
  ) {}
}
export const created = (body: unknown): Reply => new Reply(201, body);
export const noContent = (): Reply => new Reply(204, null);

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface EndpointSpec<P extends Shape | undefined = Shape | undefined, Q extends Shape | undefined = Shape | undefined, B extends Shape | undefined = Shape | undefined> {
  method: Method | readonly Method[];
  /** Below `/api`, with the final slash; the slash-less form answers too. */
  path: string;
  summary: string;
  access: Access;
  throttle?: Throttle;
  /** The Authorization header is not looked at. */
  ignoreToken?: boolean;
  /** Without a token the session of a page signs in too; its CSRF token must come along (spec/operations.md, section 4). */
  pageSession?: boolean;
  /** A token of a revoked session is still known here (logout). */
  acceptRevoked?: boolean;
  params?: P;
  query?: Q;
  body?: B;
  /** Default `json`; `raw` leaves the body to the handler (`call.stream`). */
  bodyKind?: BodyKind | 'raw';
  /** Longest file part in megabytes, where it is not the caller's upload limit. */
  fileLimitMb?: number;
  /** Names of file parts, for the OpenAPI page. */
  fileParts?: readonly string[];
  /** Success body; shown in OpenAPI, and checked in tests. */
  response: Shape;
  /** Status of the success answer, default 200. */
  status?: number;
  /** What is decided before the body is looked at: does the row exist (404), whose is it (403). */
  before?(call: CallBase<Output<P>, Output<Q>>): Promise<void> | void;
  handler(call: Call<Output<P>, Output<Q>, Output<B>> & { user: never }): Promise<unknown> | unknown;
}

type AnySpec = EndpointSpec<Shape | undefined, Shape | undefined, Shape | undefined>;

export interface Registered extends AnySpec {
  tag: string;
  /** What the API page says beyond the declaration. */
  docs?: EndpointDocs | undefined;
}

const registry: Registered[] = [];

/** Every endpoint declared so far, for OpenAPI. */
export const endpoints = (): readonly Registered[] => registry;

/** Declares an endpoint; the types of its schemas reach the handler. */
export function endpoint<P extends Shape | undefined = undefined, Q extends Shape | undefined = undefined, B extends Shape | undefined = undefined>(
  spec: EndpointSpec<P, Q, B>,
): AnySpec {
  return spec as unknown as AnySpec;
}

interface StrapiRoute {
  method: Method;
  path: string;
  handler(ctx: Context): Promise<void>;
  config: { auth: { scope: string[]; strategies: object[] } };
}

/** By what `RoomDocs` names an endpoint: `PATCH|PUT /accounts/me/`; patterns of parameters are left out. */
export const docsKey = (spec: { method: Method | readonly Method[]; path: string }): string => `${methodsOf(spec).join('|')} ${spec.path.replace(/\([^)]*\)/g, '')}`;

/**
 * The Strapi router of a resource: default export of `routes/<resource>.ts`.
 * @param docs what the API page says of the domain's endpoints
 */
export function router(tag: string, specs: AnySpec[], docs?: RoomDocs): { type: 'content-api'; routes: StrapiRoute[] } {
  if (docs) keepRoom(docs);
  // Declared with the final slash, routed without it: the router then takes both forms.
  const routes: StrapiRoute[] = [];
  for (const declared of specs) {
    const spec = { ...declared, tag, docs: docs?.endpoints[docsKey(declared)] };
    registry.push(spec);
    for (const method of methodsOf(spec))
      routes.push({ method, path: spec.path.replace(/\/$/, ''), handler: (ctx) => answer(spec, ctx), config: { auth: { scope: [], strategies: [strategyOf(spec)] } } });
  }
  return { type: 'content-api', routes };
}

export const methodsOf = (spec: { method: Method | readonly Method[] }): readonly Method[] => (typeof spec.method === 'string' ? [spec.method] : spec.method);

/** Strapi's auth strategy of an endpoint: throttle (429), then token (401), then level (403). */
function strategyOf(spec: Registered): object {
  return {
    name: 'souq',
    async authenticate(ctx: Context) {
      const caller = await identify(spec, ctx);
      await spec.access.check(caller);
      ctx.state['caller'] = caller;
      return { authenticated: true, credentials: caller };
    },
    verify: () => undefined,
  };
}

async function identify(spec: AnySpec, ctx: Context): Promise<Principal | null> {
  const throttle = spec.throttle ?? 'general';
  const header = spec.ignoreToken ? undefined : ctx.get('authorization');
  if (throttle !== 'general') await limit(throttle, null, ctx);
  const session = header || !spec.pageSession ? null : await pageSessionOf(ctx.req);
  ctx.state['pageSession'] = session;
  const caller = header ? await principalOf(header, spec.acceptRevoked) : (session?.principal ?? null);
  if (throttle === 'general') await limit(throttle, caller, ctx);
  if (header && !caller) throw await tokenRefused(header);
  return caller;
}

/** The 401 of a token that names no caller (spec/auth-password.md, Tokens). */
export const tokenRefused = async (header: string): Promise<ApiError> => ((await namesBlockedUser(header)) ? accountBlocked() : tokenNotValid());

async function limit(throttle: Throttle, caller: Principal | null, ctx: Context): Promise<void> {
  const verdict = await throttleCall(throttle, caller?.id ?? null, ctx.state['ip'] as string);
  if (!verdict.allowed) throw tooMany(verdict.retryAfter);
}

async function answer(spec: Registered, ctx: Context): Promise<void> {
  const base = baseOf(spec, ctx);
  await spec.before?.(base as never);
  const limitMb = spec.fileLimitMb ?? (spec.bodyKind && spec.bodyKind !== 'json' && base.user ? await uploadLimitMb(base.user.id) : 1);
  const { bodyKind = spec.body ? 'json' : 'raw' } = spec;
  const received = bodyKind === 'raw' ? undefined : await readBody(ctx.req, bodyKind, limitMb * 1024 * 1024);
  try {
    requireCsrf(ctx, received?.fields ?? {});
    const body = spec.body ? parseInput(spec.body, received?.fields ?? {}) : undefined;
    const call = Object.assign(base, { body, files: received?.files ?? [], stream: ctx.req });
    send(spec, ctx, await spec.handler(call as never));
  } finally {
    await received?.discard();
  }
}

/** @throws 403 when a page's session signed the caller in and its token is missing */
function requireCsrf(ctx: Context, fields: Record<string, unknown>): void {
  const session = ctx.state['pageSession'] as PageSession | null;
  const { csrfmiddlewaretoken: field } = fields;
  const token = ctx.get('x-csrftoken') || (typeof field === 'string' ? field : '');
  if (session && !session.holdsCsrf(token)) throw forbidden();
}

function baseOf(spec: AnySpec, ctx: Context): CallBase {
  const params = spec.params?.safeParse(ctx['params']);
  if (params && !params.success) throw notFound();
  const locale = ctx.state['locale'] as Locale;
  return {
    params: params?.data,
    query: spec.query ? parseQuery(spec.query, ctx.querystring, dialectOf(ctx.path) === 'desk') : undefined,
    user: ctx.state['caller'] as Principal | null,
    ip: ctx.state['ip'] as string,
    userAgent: ctx.get('user-agent'),
    locale,
    origin: ctx.state['origin'] as string,
    header: (name) => ctx.get(name) || undefined,
    t: (message) => say(message, locale),
  };
}

/**
 * The query string as flat text values (the first of each name; NUL, which no row holds, matches none); filters that are too long or malformed count as absent.
 * @param strict they are refused instead (dialect B: spec/settings.md, section 1)
 */
function parseQuery(schema: Shape, querystring: string, strict: boolean): unknown {
  const values: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(querystring)) if (!(name in values)) values[name] = value.replaceAll('\0', '\ufffd');
  if (strict) return parseInput(schema, values, 'query');
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  for (const name of Object.keys(fieldErrors(result.error))) delete values[name];
  return parseInput(schema, values);
}

function send(spec: Registered, ctx: Context, result: unknown): void {
  const reply = result instanceof Reply ? result : new Reply(spec.status ?? 200, result);
  for (const [name, value] of Object.entries(reply.headers)) ctx.set(name, value);
  ctx.status = reply.status;
  if (reply.status === 204) {
    ctx.body = null;
    return;
  }
  if (Buffer.isBuffer(reply.body) || reply.body instanceof Readable) {
    ctx.body = reply.body;
    return;
  }
  if (checking()) checkAnswer(spec, reply);
  ctx.set('Content-Type', 'application/json; charset=utf-8');
  ctx.body = JSON.stringify(reply.body);
}

/** @throws when an answer is not the declared one */
function checkAnswer(spec: Registered, { status, body }: Reply): void {
  const { also = {} } = spec.docs ?? {};
  const what = `the answer ${status} of ${docsKey(spec)}`;
  if (spec.docs && status !== (spec.status ?? 200) && !also[status]) throw new Error(`${what} is not documented`);
  mustMatch(what, also[status]?.response ?? spec.response, body);
}

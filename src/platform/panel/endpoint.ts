import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { isUniqueViolation } from '../db';
import { ApiError, conflict, notFound } from '../http/errors';
import { parseInput } from '../http/validation';
import { DEFAULT_LOCALE, type Locale, localeOf, type Message, say } from '../i18n';

/**
 * Endpoints of the panel's own pages, declared as data like those of the API. Strapi signs the administrator in; whom he stands for and
 * what that user may do is asked of `access` at every call (spec/backoffice.md, section 1).
 */

type Shape = z.ZodType;
type Output<S> = S extends z.ZodType<infer T> ? T : undefined;

/** A signed-in account of the panel. */
export interface PanelAccount {
  id: number;
  email: string;
  label: string;
}

/** Who may call an endpoint of the panel. */
export interface PanelAccess<A> {
  /** @throws ApiError 403 */
  actorOf(account: PanelAccount): Promise<A>;
}

export interface PanelCall<A, P = unknown, Q = unknown, B = unknown> {
  params: P;
  query: Q;
  body: B;
  actor: A;
  account: PanelAccount;
  ip: string;
  userAgent: string;
  locale: Locale;
  /** Origin of absolute URLs. */
  origin: string;
  t(message: Message): string;
}

export interface PanelEndpointSpec<A, P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/souq`. */
  path: string;
  access: PanelAccess<A>;
  params?: P;
  query?: Q;
  body?: B;
  /** Answers the JSON body; a Buffer or stream with its own headers through `ctx`. */
  handler(call: PanelCall<A, Output<P>, Output<Q>, Output<B>>, ctx: Context): Promise<unknown>;
}

export type PanelRoute = { method: string; path: string; handler(ctx: Context): Promise<void>; config: { policies: string[] } };

const PREFIX = '/souq';

/** Declares an endpoint; the types of its schemas reach the handler. */
export function panelEndpoint<A, P extends Shape | undefined = undefined, Q extends Shape | undefined = undefined, B extends Shape | undefined = undefined>(
  spec: PanelEndpointSpec<A, P, Q, B>,
): PanelRoute {
  return { method: spec.method, path: `${PREFIX}${spec.path}`, handler: (ctx) => guarded(ctx, () => answer(spec, ctx)), config: { policies: ['admin::isAuthenticatedAdmin'] } };
}

const declared: PanelRoute[] = [];

/** Every declared endpoint. */
export const panelRoutes = (): readonly PanelRoute[] => declared;

/** Declares the endpoints of a panel resource: default export of `routes/panel-<resource>.ts`. Strapi's loader would put them below `/api`, so it gets none. */
export function panelRouter(routes: PanelRoute[]): { routes: [] } {
  declared.push(...routes);
  return { routes: [] };
}

/** Bootstrap phase: puts the declared endpoints beside the panel's own. */
export function mountPanelEndpoints(strapi: Core.Strapi): void {
  strapi.server.routes({ type: 'admin', prefix: '', routes: declared.map((route) => ({ ...route, info: { type: 'admin' } })) } as never);
}

async function answer<A, P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined>(spec: PanelEndpointSpec<A, P, Q, B>, ctx: Context): Promise<void> {
  const account = accountOf(ctx);
  const actor = await spec.access.actorOf(account);
  const locale = localeIn(ctx);
  const read = (schema: Shape | undefined, input: unknown) => (schema ? parseInput(schema, input ?? {}) : undefined);
  const params = spec.params?.safeParse(ctx['params']);
  // What can name no row is unknown.
  if (params && !params.success) throw notFound();
  const call = {
    params: params?.data,
    query: read(spec.query, storable(ctx.query)),
    body: read(spec.body, (ctx.request as { body?: unknown }).body),
    actor,
    account,
    ip: ctx.state['ip'] as string,
    userAgent: ctx.get('user-agent'),
    locale,
    origin: ctx.state['origin'] as string,
    t: (message: Message) => say(message, locale),
  } as PanelCall<A, Output<P>, Output<Q>, Output<B>>;
  const result = await spec.handler(call, ctx);
  if (ctx.body === undefined) ctx.body = result ?? { ok: true };
}

/** The query as text that PostgreSQL can hold: NUL matches nothing there. */
const storable = (query: Context['query']): object =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value]));

function accountOf(ctx: Context): PanelAccount {
  const user = ctx.state['user'] as { id: number; email: string; firstname?: string | null; lastname?: string | null };
  const name = `${user.firstname ?? ''} ${user.lastname ?? ''}`.trim();
  return { id: user.id, email: user.email, label: name ? `${name} <${user.email}>` : user.email };
}

function localeIn(ctx: Context): Locale {
  const header = ctx.get('accept-language');
  return header ? localeOf(header) : DEFAULT_LOCALE;
}

/** Refusals in the envelope that the panel's client shows. */
async function guarded(ctx: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refusal = error instanceof ApiError ? error : isUniqueViolation(error) ? conflict() : undefined;
    if (!refusal) throw error;
    const locale = localeIn(ctx);
    const fields = Object.entries(refusal.fields ?? {}).flatMap(([name, messages]) =>
      messages.map((message) => ({ path: [name], message: say(message, locale), name: 'ValidationError' })),
    );
    const message = fields[0]?.message ?? say(refusal.detail, locale);
    ctx.status = refusal.status;
    ctx.body = { data: null, error: { status: refusal.status, name: refusal.status === 400 ? 'ValidationError' : 'ApplicationError', message, details: { errors: fields } } };
  }
}

import type { Context } from 'koa';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { forbidden, notFound, Reply } from '../../../platform/http';
import { sendPage } from '../view/document';
import { CSRF_COOKIE, setCookie } from './cookies';
import type { AnyAct, AnyPage, DashboardCall, PageCall } from './declare';
import type { Found } from './routes';
import { csrfCookieIn, csrfOf, type DashboardSession, type Flash, takeFlashes } from './session';
import { type Person, touches } from './staff';
import { viewOf } from './state';

/** Shows a page to a person who may open it. */
export async function runPage(ctx: Context, session: DashboardSession, person: Person, found: Found): Promise<void> {
  const spec = found.page as AnyPage;
  const call = await opened(ctx, person, spec, found.segments);
  const notices: Flash[] = [];
  const pageCall: PageCall = { ...call, query: queryOf(spec.query, call.url), notice: (text, kind = 'warning') => notices.push({ kind, text }) };
  const result: ReactElement | Reply = await spec.handler(pageCall as never);
  if (result instanceof Reply) {
    sendReply(ctx, result);
    return;
  }
  giveCsrf(ctx, session);
  const title = typeof spec.title === 'string' ? spec.title : spec.title(call as never);
  sendPage(ctx, { title, view: viewOf(ctx, [...(await takeFlashes(session)), ...notices]), body: result });
}

/** Page scripts read the token from its cookie, so it stands there while pages are shown. */
function giveCsrf(ctx: Context, session: DashboardSession): void {
  const token = csrfOf(session.token);
  if (csrfCookieIn(ctx.get('cookie')) !== token) setCookie(ctx, CSRF_COOKIE, token, { readable: true });
}

/** The call with its row. @throws 404 no such row, 403 a colleague's */
export async function opened(ctx: Context, person: Person, spec: AnyPage | AnyAct, segments: Record<string, string>): Promise<DashboardCall> {
  const params = spec.params?.safeParse(segments);
  if (params && !params.success) throw notFound();
  if (!person.access) throw forbidden();
  const base = callOf(ctx, person, params?.data);
  if (!spec.row) return base;
  const row = await (spec.row as (call: DashboardCall) => Promise<unknown>)(base);
  if (row === undefined || row === null) throw notFound();
  if (spec.assignee && !touches(person, spec.assignee(row as never))) throw forbidden();
  return { ...base, row };
}

function callOf(ctx: Context, person: Person, params: unknown): DashboardCall {
  const [ip, userAgent, origin] = [ctx.state['ip'] as string, ctx.get('user-agent'), ctx.state['origin'] as string];
  const access = person.access as NonNullable<Person['access']>;
  return { params, row: undefined, person, access, actor: { userId: person.userId, ip, userAgent }, ip, userAgent, origin, url: new URL(ctx.url, origin) };
}

/** Parameters that do not fit count as absent. */
function queryOf(schema: z.ZodType | undefined, url: URL): unknown {
  if (!schema) return undefined;
  const values: Record<string, string> = {};
  for (const [name, value] of url.searchParams) values[name] ??= value.replaceAll('\0', '');
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  for (const { path } of result.error.issues) delete values[String(path[0])];
  return schema.parse(values);
}

function sendReply(ctx: Context, { status, body, headers }: Reply): void {
  ctx.set('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
  ctx.status = status;
  ctx.body = body;
}

import { randomBytes } from 'node:crypto';
import type { Context } from 'koa';
import { env } from '../../../../config/env';
import { revokeFamily } from '../../../platform/auth';
import { unseal } from '../../../platform/crypto';
import { db } from '../../../platform/db';
import { forbidden, readBody, throttleCall, tooMany } from '../../../platform/http';
import { asciiDigits, normalisePhone } from '../../../platform/text';
import { CSRF_COOKIE, cookieIn, NEXT_COOKIE, SESSION_COOKIE, setCookie } from '../http/cookies';
import { isRead, wrongMethod } from '../http/methods';
import { requireOwnOrigin } from '../http/own-origin';
import { HOME, LOGIN, localPath, OTP } from '../http/paths';
import { csrfCookieIn, csrfGiven, csrfOf, type DashboardSession, endSession, type Flash, sameToken, takeFlashes } from '../http/session';
import { sendPage } from '../view/document';
import { askCode, DEV_CODE } from './ask-code';
import { enterCode } from './enter-code';
import { evenly } from './evenly';
import { LoginForm, OtpForm } from './pages';

/** Login, code and logout (spec/backoffice.md, section 3). */

const METHODS = ['GET', 'HEAD', 'POST'];

const error = (text: string): Flash => ({ kind: 'error', text });

/** GET shows the form; POST sends the code and goes on to its page, for every well-formed number alike. */
export async function login(ctx: Context, session: DashboardSession | null): Promise<void> {
  if (isRead(ctx.method)) {
    if (session?.user) ctx.redirect(HOME);
    else showLogin(ctx, session, { next: localPath(ctx.query['next']) ?? '' });
    return;
  }
  const fields = await formOf(ctx, session ? csrfOf(session.token) : csrfCookieIn(ctx.get('cookie')));
  const raw = typeof fields['phone'] === 'string' ? fields['phone'] : '';
  const phone = raw.length > 40 ? null : normalisePhone(raw);
  const next = localPath(fields['next']);
  if (phone === null || phone.length > 20) {
    showLogin(ctx, session, { phone: raw.slice(0, 40), next: next ?? '', problem: 'رقم الجوال غير صالح.' });
    return;
  }
  const token = await evenly(() => askCode(phone, ctx.state['ip'] as string, ctx.get(env().OTP_TEST_HEADER) || undefined));
  if (session) await leave(session);
  if (next) setCookie(ctx, NEXT_COOKIE, next);
  giveCookies(ctx, token);
  ctx.redirect(OTP);
}

/** GET asks for the code; POST with the right one goes to the page first asked for. */
export async function otp(ctx: Context, session: DashboardSession | null): Promise<void> {
  if (!session || session.user) {
    ctx.redirect(session ? HOME : LOGIN);
    return;
  }
  if (isRead(ctx.method)) {
    showOtp(ctx, session, await takeFlashes(session));
    return;
  }
  const fields = await formOf(ctx, csrfOf(session.token));
  const { allowed, retryAfter } = await throttleCall('otp', null, ctx.state['ip'] as string);
  if (!allowed) throw tooMany(retryAfter);
  const code = asciiDigits(typeof fields['code'] === 'string' ? fields['code'].trim() : '');
  if (!/^\d{4}$/.test(code)) {
    showOtp(ctx, session, [error('الرمز مكوّن من أربعة أرقام.')]);
    return;
  }
  const token = await evenly(() => enterCode(session, code, { ip: ctx.state['ip'] as string, userAgent: ctx.get('user-agent') }));
  if (token === null) {
    showOtp(ctx, session, [error('الرمز غير صحيح أو انتهت صلاحيته. بعد خمس محاولات خاطئة يلزم رمز جديد.')]);
    return;
  }
  giveCookies(ctx, token);
  const next = localPath(cookieIn(ctx.get('cookie'), NEXT_COOKIE));
  setCookie(ctx, NEXT_COOKIE, '');
  ctx.redirect(next ?? HOME);
}

/** Ends the session, whatever the method. */
export async function logout(ctx: Context, session: DashboardSession | null): Promise<void> {
  if (!isRead(ctx.method) && ctx.method !== 'POST') throw wrongMethod(ctx.method, METHODS);
  if (session) await leave(session);
  setCookie(ctx, SESSION_COOKIE, '');
  setCookie(ctx, NEXT_COOKIE, '');
  ctx.redirect(LOGIN);
}

async function leave(session: DashboardSession): Promise<void> {
  await endSession(db, session);
  if (session.user) await revokeFamily(db, session.user.userId, session.user.family);
}

/**
 * The fields of a sign-in form. Nobody is signed in yet, so a form without a token is taken; one of another site, or with a wrong token, is not.
 * @throws 403, 405, 400, 413, 415
 */
async function formOf(ctx: Context, csrf: string | undefined): Promise<Record<string, unknown>> {
  if (ctx.method !== 'POST') throw wrongMethod(ctx.method, METHODS);
  requireOwnOrigin(ctx);
  const { fields, discard } = await readBody(ctx.req, 'any', 0);
  await discard();
  const given = csrfGiven(ctx.get('x-csrftoken'), fields);
  if (given !== '' && csrf !== undefined && !sameToken(given, csrf)) throw forbidden();
  return fields;
}

function giveCookies(ctx: Context, token: string): void {
  setCookie(ctx, SESSION_COOKIE, token);
  setCookie(ctx, CSRF_COOKIE, csrfOf(token), { readable: true });
}

interface Shown {
  phone?: string;
  next: string;
  problem?: string;
}

function showLogin(ctx: Context, session: DashboardSession | null, { phone = '', next, problem }: Shown): void {
  const csrf = session ? csrfOf(session.token) : (csrfCookieIn(ctx.get('cookie')) ?? randomBytes(32).toString('hex'));
  setCookie(ctx, CSRF_COOKIE, csrf, { readable: true });
  const view = { person: null, csrf, path: ctx.path, messages: problem ? [error(problem)] : [] };
  sendPage(ctx, { title: 'دخول الموظفين', view, body: <LoginForm phone={phone} next={next} /> });
}

function showOtp(ctx: Context, session: DashboardSession, messages: readonly Flash[]): void {
  const devCode = session.devCode && unseal(DEV_CODE, session.devCode);
  const view = { person: null, csrf: csrfOf(session.token), path: ctx.path, messages };
  sendPage(ctx, { title: 'رمز الدخول', view, body: <OtpForm phone={session.phone} devCode={devCode} /> });
}

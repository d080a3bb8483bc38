import type { Context } from 'koa';
import { setPageSession } from '../../platform/auth';
import { mountSite } from '../../platform/http';
import { setCookieSession } from '../../platform/realtime';
import './describe';
import { enter } from './http/entry';
import { LOGIN, LOGOUT, OTP, PREFIX } from './http/paths';
import { csrfOf, type DashboardSession, sameToken, sessionOf } from './http/session';
import { login, logout, otp } from './sign-in/steps';
import { ASSETS_PREFIX, sendAsset } from './view/assets';
import { sendRefusal } from './view/refusal';

/** The dashboard on the product's HTTP server, and its sign-ins where endpoints and sockets take them. */

type Step = (ctx: Context, session: DashboardSession | null) => Promise<void>;

const STEPS: Record<string, Step> = { [LOGIN]: login, [OTP]: otp, [LOGOUT]: logout };

async function answer(ctx: Context): Promise<void> {
  const session = await sessionOf(ctx.get('cookie'));
  const step = STEPS[ctx.path.endsWith('/') ? ctx.path : `${ctx.path}/`] ?? enter;
  await step(ctx, session);
}

mountSite({ prefix: PREFIX, answer, refuse: sendRefusal });
mountSite({ prefix: ASSETS_PREFIX, answer: sendAsset, refuse: sendRefusal });

const principalOf = ({ user }: DashboardSession) => (user?.isStaff ? { id: user.userId, roleState: user.roleState, isStaff: user.isStaff, sid: user.family } : null);

setPageSession(async (request) => {
  const session = await sessionOf(request.headers.cookie);
  const principal = session && principalOf(session);
  return session && principal ? { principal, holdsCsrf: (token) => sameToken(token, csrfOf(session.token)) } : null;
});

setCookieSession(async (cookieHeader) => {
  const session = await sessionOf(cookieHeader);
  const principal = session && principalOf(session);
  return session && principal ? { principal, expiresAt: session.expiresAt } : null;
});

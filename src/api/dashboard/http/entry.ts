import type { Context } from 'koa';
import { forbidden, notFound } from '../../../platform/http';
import { openedPages } from '../../backoffice';
import { NEXT_COOKIE, setCookie } from './cookies';
import { isRead, wrongMethod } from './methods';
import { at, LOGIN, OTP } from './paths';
import { type Found, placeOf } from './routes';
import { runAct } from './run-act';
import { runPage } from './run-page';
import { addFlash, type DashboardSession, type SignedIn } from './session';
import { firstPageOf, opens, type Person } from './staff';
import { rememberPerson } from './state';

/** The entry table of spec/backoffice.md, section 3, row by row, for every path but login, code and logout. */

const NEXT_SECONDS = 1800;

export async function enter(ctx: Context, session: DashboardSession | null): Promise<void> {
  const found = placeOf(ctx.path);
  if (found) ctx.state['route'] = { path: at(found.pattern) };
  if (!session) return toSignIn(ctx, found, LOGIN);
  if (!session.user) return toSignIn(ctx, found, OTP);
  if (!session.user.isStaff) throw forbidden();
  const person = await personOf(session.user);
  rememberPerson(ctx, session, person);
  if (!found) throw notFound();
  if (!mayEnter(person, found, ctx.method)) return elsewhere(ctx, session, person, found);
  const spec = isRead(ctx.method) ? found.page : found.act;
  if (!spec || !['GET', 'HEAD', 'POST'].includes(ctx.method)) throw wrongMethod(ctx.method, methodsOf(found));
  return isRead(ctx.method) ? runPage(ctx, session, person, found) : runAct(ctx, session, person, found);
}

async function personOf({ userId, name }: SignedIn): Promise<Person> {
  const { access, codes } = await openedPages(userId);
  return { userId, name, access, codes };
}

/** The page first asked for is where the sign-in ends; actions are not repeated. */
function toSignIn(ctx: Context, found: Found | null, to: string): void {
  if (isRead(ctx.method) && (found?.page || !found?.act) && !ctx.cookies.get(NEXT_COOKIE)) setCookie(ctx, NEXT_COOKIE, ctx.url, { maxAge: NEXT_SECONDS });
  ctx.redirect(to);
}

/** The page's key is asked for reading, that of a path with an action alone for writing. */
function mayEnter(person: Person, { page, act }: Found, method: string): boolean {
  if (isRead(method) && page) return opens(person, page.key);
  return act ? opens(person, act.key, 'write') : opens(person, page?.key ?? []);
}

async function elsewhere(ctx: Context, session: DashboardSession, person: Person, found: Found): Promise<void> {
  const first = firstPageOf(person);
  if (first === null || first === found.pattern) throw forbidden();
  await addFlash(session, { kind: 'error', text: 'ليست لديك صلاحية لهذه الصفحة أو لهذا الإجراء.' });
  ctx.redirect(at(first));
}

const methodsOf = ({ page, act }: Found): string[] => [...(page ? ['GET', 'HEAD'] : []), ...(act ? ['POST'] : [])];

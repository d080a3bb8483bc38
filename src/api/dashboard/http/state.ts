import type { Context } from 'koa';
import { csrfOf, type DashboardSession, type Flash } from './session';
import type { Person } from './staff';

/** What is known of the caller while a request runs: pages of refusals are drawn with his menu too. */
export interface Known {
  session: DashboardSession;
  person: Person;
}

export const rememberPerson = (ctx: Context, session: DashboardSession, person: Person): void => {
  ctx.state['dashboard'] = { session, person } satisfies Known;
  ctx.state['caller'] = { id: person.userId };
};

export const knownOf = (ctx: Context): Known | null => (ctx.state['dashboard'] as Known | undefined) ?? null;

/** What every page is drawn with. */
export interface View {
  /** null = nobody is signed in. */
  person: Person | null;
  csrf: string;
  path: string;
  messages: readonly Flash[];
}

export const viewOf = (ctx: Context, messages: readonly Flash[]): View => {
  const known = knownOf(ctx);
  return { person: known?.person ?? null, csrf: known ? csrfOf(known.session.token) : '', path: ctx.path, messages };
};

import { execFileSync } from 'node:child_process';
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Response, Test } from 'supertest';
import { derivedSecret } from '../../config/server';
import { row, sql } from './db';
import { api, newPhone } from './http';
import type { Level, StaffOptions } from './staff';

/** Browsers at the staff dashboard: they keep cookies, show redirects instead of following them, and send the CSRF token of their forms. */

export const SESSION_COOKIE = 'souq_dashboard';

export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(readonly url?: string) {}

  /** Below `/dashboard`. */
  get(path: string): Promise<Response> {
    return this.send(api(this.url).get(`/dashboard${path}`));
  }

  /** A form as its page would send it; `csrf: null` leaves the token out. */
  post(path: string, fields: Record<string, string | string[]> = {}, { csrf = this.cookies.get('csrftoken') ?? null }: { csrf?: string | null } = {}): Promise<Response> {
    const form = new URLSearchParams(csrf === null ? {} : { csrfmiddlewaretoken: csrf });
    for (const [name, value] of Object.entries(fields)) for (const item of [value].flat()) form.append(name, item);
    return this.send(api(this.url).post(`/dashboard${path}`).set('Content-Type', 'application/x-www-form-urlencoded'), form.toString());
  }

  /** Any other request with the cookies. */
  async send(request: Test, body?: string): Promise<Response> {
    const response = await (body === undefined ? request.set('Cookie', this.cookieHeader()) : request.set('Cookie', this.cookieHeader()).send(body));
    for (const line of ([response.headers['set-cookie']].flat() as (string | undefined)[]).filter((line) => line !== undefined)) this.keep(line);
    return response;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value === '' || attributes.some((attribute) => attribute.trim() === 'Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The code that the page shows in development. */
export function shownCode(html: string): string {
  const code = /data-dev-code="(\d{4})"/.exec(html)?.[1];
  if (!code) throw new Error(`no code on the page: ${html}`);
  return code;
}

/** Asks for a code; the browser stands before its page then. */
export async function askCode(phone: string, browser = new Browser()): Promise<Browser> {
  const answer = await browser.post('/login/', { phone });
  if (answer.status !== 302) throw new Error(`login answered ${answer.status}: ${answer.text}`);
  return browser;
}

/** Signs a member of the staff in; answers where the sign-in ended. */
export async function enterDashboard(phone: string, browser = new Browser()): Promise<{ browser: Browser; to: string }> {
  await askCode(phone, browser);
  const code = shownCode((await browser.get('/otp/')).text);
  const answer = await browser.post('/otp/', { code });
  if (answer.status !== 302) throw new Error(`otp answered ${answer.status}: ${answer.text}`);
  return { browser, to: answer.headers['location'] as string };
}

export interface DeskPerson {
  userId: number;
  phone: string;
  profileId: number;
}

/** A member of the staff who has never signed in anywhere. */
export async function deskPerson({ level, dashboards = [], expired = false, revoked = false, superuser = false }: StaffOptions): Promise<DeskPerson> {
  const phone = newPhone();
  const { id: userId } = await row<{ id: number }>(
    `insert into up_users (phone, role_state, is_staff, is_superuser, phone_verified_at, first_name) values ($1, 'client', true, $2, now(), 'موظف') returning id`,
    [phone, superuser],
  );
  const { id: profileId } = await row<{ id: number }>(
    `insert into user_access_profiles (user_id, level, expires_at, revoked_at)
     values ($1, $2, case when $3 then now() - interval '1 second' end, case when $4 then now() end) returning id`,
    [userId, level, expired, revoked],
  );
  await sql('insert into user_access_profile_dashboards (profile_id, dashboard_id) select $1, id from dashboards where code = any($2::text[])', [profileId, dashboards]);
  return { userId, phone, profileId };
}

export type Desk = Browser & DeskPerson;

/** A member of the staff at his dashboard, as a right code would have let him in. */
export async function aDesk(level: Level, dashboards: readonly string[] = [], rest: Partial<StaffOptions> = {}): Promise<Desk> {
  const person = await deskPerson({ level, dashboards: [...dashboards], ...rest });
  return Object.assign(await seated(person), person);
}

/** Opens a verified session without the code: signing in takes half a second, so that its time tells nothing. */
export async function seated({ userId, phone }: Pick<DeskPerson, 'userId' | 'phone'>, browser = new Browser()): Promise<Browser> {
  const [token, family] = [randomBytes(32).toString('hex'), randomUUID()];
  await sql(`insert into sessions (jti, family, user_id, surface, expires_at, ip, user_agent) values ($1, $2, $3, 'dashboard', now() + interval '12 hours', '', '')`, [
    randomUUID(),
    family,
    userId,
  ]);
  await sql(`insert into dashboard_sessions (token_hash, phone, user_id, family, expires_at) values ($1, $2, $3, $4, now() + interval '12 hours')`, [
    createHash('sha256').update(token).digest(),
    phone,
    userId,
    family,
  ]);
  browser.cookies.set(SESSION_COOKIE, token);
  browser.cookies.set('csrftoken', createHmac('sha256', derivedSecret('dashboard-csrf')).update(token).digest('hex'));
  return browser;
}

/** The texts of the messages on a page, by their kind. */
export const messagesOf = (html: string): { kind: string; text: string }[] =>
  [...html.matchAll(/<p class="message message-(\w+)"[^>]*>([^<]*)<\/p>/g)].map(([, kind = '', text = '']) => ({ kind, text }));

/** A declared path of the dashboard. */
export interface DeclaredPlace {
  pattern: string;
  /** Keys of which any opens the page; null = the path has none. */
  page: string[] | null;
  /** Keys of which any opens the action. */
  act: string[] | null;
}

/** Everything the dashboard declares, read from the declarations themselves. */
export function dashboardPlaces(): DeclaredPlace[] {
  const script = path.join(__dirname, 'print-dashboard-places.ts');
  return JSON.parse(execFileSync(process.execPath, ['--require', 'tsx/cjs', script], { encoding: 'utf8', cwd: path.join(__dirname, '..', '..') })) as DeclaredPlace[];
}

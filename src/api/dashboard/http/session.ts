import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '../../../../config/env';
import { derivedSecret } from '../../../../config/server';
import type { RoleState } from '../../../platform/auth';
import { db, type Sql } from '../../../platform/db';
import { CSRF_COOKIE, cookieIn, SESSION_COOKIE } from './cookies';

/**
 * Sessions of the dashboard, kept on the server and read afresh at each request: who is blocked, closed or signed out everywhere has none
 * from the next request on (spec/backoffice.md, section 3).
 */

export type FlashKind = 'success' | 'warning' | 'error' | 'info';

/** A message for the next page. */
export interface Flash {
  kind: FlashKind;
  text: string;
}

/** Whom a right code signed in. */
export interface SignedIn {
  userId: number;
  family: string;
  roleState: RoleState;
  isStaff: boolean;
  name: string;
}

export interface DashboardSession {
  id: number;
  /** The cookie's value. */
  token: string;
  phone: string;
  devCode: string | null;
  hasFlashes: boolean;
  expiresAt: Date;
  /** null = the code was not verified yet. */
  user: SignedIn | null;
}

/** Seconds that a session may wait for its code: a little longer than the code lives. */
const PENDING_SECONDS = 900;
const TOKEN = /^[0-9a-f]{64}$/;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

interface SessionRow {
  id: number;
  phone: string;
  dev_code: string | null;
  flashed: boolean;
  expires_at: Date;
  stale: boolean;
  user_id: number | null;
  family: string;
  role_state: RoleState;
  is_staff: boolean;
  name: string;
}

const LIVE = `select d.id, d.phone, d.dev_code, d.flashes <> '[]' as flashed, d.expires_at, d.seen_at < now() - interval '1 minute' as stale, d.user_id, d.family,
    u.role_state, u.is_staff, coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.username, 'user_' || u.id) as name
  from dashboard_sessions d left join up_users u on u.id = d.user_id and u.is_active and u.deleted_at is null
  where d.token_hash = $1 and d.expires_at > now() and d.seen_at > now() - make_interval(mins => $2)
    and (d.user_id is null or (u.id is not null and exists (select 1 from sessions s where s.family = d.family and s.user_id = d.user_id and s.revoked_at is null)))`;

/** The live session behind a `Cookie` header. */
export async function sessionOf(cookieHeader: string | undefined): Promise<DashboardSession | null> {
  const token = cookieIn(cookieHeader, SESSION_COOKIE);
  if (!token || !TOKEN.test(token)) return null;
  const row = await db.one<SessionRow>(LIVE, [hashOf(token), env().DASHBOARD_IDLE_MINUTES]);
  if (!row) return null;
  if (row.stale) await db.run('update dashboard_sessions set seen_at = now() where id = $1', [row.id]);
  const user = row.user_id === null ? null : { userId: row.user_id, family: row.family, roleState: row.role_state, isStaff: row.is_staff, name: row.name };
  return { id: row.id, token, phone: row.phone, devCode: row.dev_code, hasFlashes: row.flashed, expiresAt: row.expires_at, user };
}

/** Opens a session that waits for its code. Answers the cookie's value. */
export async function openPending(sql: Sql, phone: string, sealedCode: string | null): Promise<string> {
  const token = randomBytes(32).toString('hex');
  await sql.run('insert into dashboard_sessions (token_hash, phone, dev_code, expires_at) values ($1, $2, $3, now() + make_interval(secs => $4))', [
    hashOf(token),
    phone,
    sealedCode,
    PENDING_SECONDS,
  ]);
  return token;
}

/** Turns a waiting session into that of a user, under a new id: who knew the old one has nothing. Answers the cookie's value. */
export async function verifySession(sql: Sql, session: DashboardSession, userId: number, family: string): Promise<string> {
  const token = randomBytes(32).toString('hex');
  await sql.run(
    `update dashboard_sessions set token_hash = $2, user_id = $3, family = $4, dev_code = null, created_at = now(), seen_at = now(),
       expires_at = now() + make_interval(hours => $5) where id = $1`,
    [session.id, hashOf(token), userId, family, env().DASHBOARD_SESSION_HOURS],
  );
  return token;
}

export const endSession = (sql: Sql, session: DashboardSession): Promise<number> => sql.run('delete from dashboard_sessions where id = $1', [session.id]);

/** Leaves a message for the next page; the last 10 are kept. */
export const addFlash = (session: DashboardSession, flash: Flash): Promise<number> =>
  db.run(`update dashboard_sessions set flashes = case when jsonb_array_length(flashes) >= 10 then flashes - 0 else flashes end || $2::jsonb where id = $1`, [
    session.id,
    JSON.stringify([flash]),
  ]);

/** The waiting messages; each is given out once. */
export async function takeFlashes(session: DashboardSession): Promise<Flash[]> {
  if (!session.hasFlashes) return [];
  const row = await db.one<{ flashes: Flash[] }>(
    `update dashboard_sessions d set flashes = '[]' from (select id, flashes from dashboard_sessions where id = $1 for update) old
     where d.id = old.id returning old.flashes`,
    [session.id],
  );
  return row?.flashes ?? [];
}

/** The CSRF token of a session: another session's fits nowhere else. */
export const csrfOf = (sessionToken: string): string => createHmac('sha256', derivedSecret('dashboard-csrf')).update(sessionToken).digest('hex');

export function sameToken(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The CSRF token that a form carries: the header, the field, else none. */
export function csrfGiven(header: string, fields: Record<string, unknown>): string {
  const { csrfmiddlewaretoken: field } = fields;
  return header || (typeof field === 'string' ? field : '');
}

/** The CSRF token that the browser keeps, when it is one of ours by its shape. */
export function csrfCookieIn(cookieHeader: string | undefined): string | undefined {
  const token = cookieIn(cookieHeader, CSRF_COOKIE);
  return token && TOKEN.test(token) ? token : undefined;
}

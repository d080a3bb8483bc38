import { randomUUID } from 'node:crypto';
import { db, type Sql, type Tx, transaction } from '../db';
import { emit } from '../events';
import { enqueue } from '../jobs';
import { livesOf, type Surface, signToken, verifyToken } from './tokens';

/** The one session table of all APIs: a row per refresh token, a family per sign-in (spec/auth-password.md, session). */

export interface Device {
  ip: string;
  userAgent: string;
}

export interface TokenPair {
  access: string;
  refresh: string;
}

/** Reuse of a rotated refresh token later than this ends the family; sooner it may be a lost answer. */
const REUSE_GRACE_SECONDS = 10;

interface NewRow {
  userId: number;
  surface: Surface;
  family: string;
  device: Device;
}

async function addRow(sql: Sql, { userId, surface, family, device }: NewRow): Promise<string> {
  const jti = randomUUID();
  await sql.run(
    `insert into sessions (jti, family, user_id, surface, expires_at, ip, user_agent)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5), $6, $7)`,
    [jti, family, userId, surface, livesOf(surface).refreshSeconds, device.ip, device.userAgent.slice(0, 500)],
  );
  return jti;
}

const pair = (userId: number, sid: string, surface: Surface, jti: string): TokenPair => ({
  access: signToken({ type: 'access', userId, sid, surface }),
  refresh: signToken({ type: 'refresh', userId, sid, surface, jti }),
});

/** Opens a session family and answers its first tokens. */
export async function openSession(tx: Tx, userId: number, surface: Surface, device: Device): Promise<TokenPair> {
  const family = randomUUID();
  const jti = await addRow(tx, { userId, surface, family, device });
  return pair(userId, family, surface, jti);
}

/** Opens a session family that no token stands for: the sign-in of a page. Answers the family. */
export async function openFamily(tx: Tx, userId: number, surface: Surface, device: Device): Promise<string> {
  const family = randomUUID();
  await addRow(tx, { userId, surface, family, device });
  return family;
}

interface SessionRow {
  family: string;
  user_id: number;
  rotated_at: Date | null;
  revoked_at: Date | null;
  expired: boolean;
  since_rotation: number | null;
}

const LIVE_USER = 'exists (select 1 from up_users u where u.id = s.user_id and u.is_active and u.deleted_at is null)';

/**
 * A new access token for a refresh token that is kept (surface `services`: spec/accounts.md, Tokens).
 * @returns null for every token that is not good here
 */
export async function refreshAccess(refresh: string, surface: Surface): Promise<string | null> {
  const claims = verifyToken(refresh, 'refresh');
  if (!claims || claims.surface !== surface) return null;
  const live = await db.one(
    `select 1 from sessions s where s.jti = $1 and s.family = $2 and s.user_id = $3 and s.revoked_at is null and s.rotated_at is null
     and s.expires_at > now() and ${LIVE_USER}`,
    [claims.jti, claims.sid, claims.user_id],
  );
  return live ? signToken({ type: 'access', userId: claims.user_id, sid: claims.sid, surface }) : null;
}

/**
 * New tokens for a refresh token that dies by it. Of two calls at once one wins; a killed token used again later than ten seconds
 * ends its whole family (spec/auth-password.md, Rotation).
 * @param surfaces those whose tokens this path accepts; others are refused untouched
 */
export async function rotateRefresh(refresh: string, surfaces: readonly Surface[], device: Device): Promise<TokenPair | null> {
  const claims = verifyToken(refresh, 'refresh');
  if (!claims || !surfaces.includes(claims.surface)) return null;
  return transaction(async (tx) => {
    const row = await tx.one<SessionRow>(
      `select s.family, s.user_id, s.rotated_at, s.revoked_at, s.expires_at <= now() as expired,
              extract(epoch from now() - s.rotated_at)::float8 as since_rotation
       from sessions s where s.jti = $1 and s.family = $2 and s.user_id = $3 and ${LIVE_USER} for update of s`,
      [claims.jti, claims.sid, claims.user_id],
    );
    if (!row || row.revoked_at || row.expired) return null;
    if (row.rotated_at) {
      if ((row.since_rotation ?? 0) > REUSE_GRACE_SECONDS) {
        await revokeFamily(tx, row.user_id, row.family);
        await emit(tx, 'auth.refresh_reuse_detected', { userId: row.user_id, family: row.family, ip: device.ip });
      }
      return null;
    }
    await tx.run('update sessions set rotated_at = now() where jti = $1', [claims.jti]);
    const jti = await addRow(tx, { userId: row.user_id, surface: claims.surface, family: row.family, device });
    return pair(row.user_id, row.family, claims.surface, jti);
  });
}

/** After the commit every process looks at the user's open connections at once (platform/realtime/revocations.ts). */
const tellConnections = (sql: Sql, userId: number, family: string | null): Promise<void> => enqueue(sql, 'auth.revoked', { userId, family });

/** Ends a sign-in: its refresh and access tokens stop at once. */
export async function revokeFamily(sql: Sql, userId: number, family: string): Promise<void> {
  await sql.run('update sessions set revoked_at = now() where user_id = $1 and family = $2 and revoked_at is null', [userId, family]);
  await tellConnections(sql, userId, family);
}

/** Ends every sign-in of a user, on every surface. */
export async function revokeAllSessions(sql: Sql, userId: number): Promise<void> {
  await sql.run('update sessions set revoked_at = now() where user_id = $1 and revoked_at is null', [userId]);
  await tellConnections(sql, userId, null);
}

/** Ends every sign-in of a user but the one of the family `keep`. */
export async function revokeOtherSessions(sql: Sql, userId: number, keep: string): Promise<void> {
  await sql.run('update sessions set revoked_at = now() where user_id = $1 and family <> $2 and revoked_at is null', [userId, keep]);
  await tellConnections(sql, userId, null);
}
